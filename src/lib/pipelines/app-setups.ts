import type {AppSetup, Pipeline} from '../api/types.js'
import type {Tools} from '../command/define.js'

export interface NewApps {pipeline: Pipeline; archive: string; team: string | undefined}

/** Makes the production app, which has the pipeline's name, and the staging app. Yields the latter's id. */
export async function createApps(tools: Tools, {archive, pipeline, team}: NewApps): Promise<string> {
  const {api, out} = tools
  const [production, staging] = [pipeline.name, `${pipeline.name}-staging`]
  const begin = (name: string, stage: 'production' | 'staging') => api.appSetup.create({
    source_blob: {url: archive},
    app: {name, ...(team === undefined ? {personal: true} : {organization: team})},
    pipeline_coupling: {pipeline: pipeline.id, stage},
  })
  return out.action(`Creating production and staging apps (${out.style.app(production)} and ${out.style.app(staging)})`, async () => {
    const setups = [await begin(production, 'production'), await begin(staging, 'staging')]
    const [, made] = await Promise.all(setups.map(setup => finished(tools, setup)))
    return made?.app.id ?? staging
  })
}

async function finished({api, clock, signal}: Tools, {id}: AppSetup): Promise<AppSetup> {
  for (;;) {
    const setup = await api.appSetup.info(id)
    if (setup.status === 'failed') throw new Error(`Couldn't create application ${setup.app.name}: ${setup.failure_message}`)
    if (setup.status === 'succeeded') return setup
    await clock.sleep(1000, signal)
  }
}
