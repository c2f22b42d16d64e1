import type {App, AppCreate} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Manifest} from './manifest.js'

export interface Wishes {
  name: string | undefined
  addons: string | undefined
  buildpack: string | undefined
  features: string | undefined
  'internal-routing': boolean
  kernel: string | undefined
  locked: boolean
  manifest: boolean
  region: string | undefined
  space: string | undefined
  stack: string | undefined
  team: string | undefined
}

/** Creates an app, in a team where it shall be one's, with what its manifest says. */
export async function createApp(tools: Tools, wishes: Wishes): Promise<App> {
  if (wishes['internal-routing'] && wishes.space === undefined) throw new Error(spaceRequired)
  const manifest = wishes.manifest ? await readManifest(tools) : undefined
  const app = await create(tools, wishes, manifest)
  for (const {plan, as} of addonsOf(wishes, manifest)) await addAddon(tools, app, plan, as)
  if (manifest?.config) await setConfig(tools, app, manifest.config)
  if (wishes.buildpack !== undefined) await setBuildpack(tools, app, wishes.buildpack)
  return app
}

async function readManifest({cwd, out}: Tools): Promise<Manifest> {
  const {loadManifest} = await import('./manifest.js')
  return out.action('Reading heroku.yml manifest', () => loadManifest(cwd))
}

function create({api, out}: Tools, wishes: Wishes, manifest: Manifest | undefined): Promise<App> {
  const {style} = out
  const body = bodyOf(wishes, manifest)
  const isOfTeam = wishes.team !== undefined || wishes.space !== undefined
  const subject = wishes.name === undefined ? 'app' : style.app(wishes.name)
  const place = wishes.space === undefined ? '' : ` in space ${wishes.space}`
  return out.action(
    `Creating ${subject}${place}`,
    () => (isOfTeam ? api.teamApp.create(body) : api.app.create(body)),
    app => [
      'done',
      ...(wishes.name === undefined ? [style.app(app.name)] : []),
      ...(wishes.region === undefined ? [] : [`region is ${style.region(app.region.name)}`]),
      ...(body.stack === undefined ? [] : [`stack is ${style.info(app.stack.name)}`]),
    ].join(', '),
  )
}

/** What isn't wished for isn't sent. */
function bodyOf(wishes: Wishes, manifest: Manifest | undefined): AppCreate {
  const {features, kernel, locked, name, region, space, stack, team} = wishes
  const body = {
    name, region, space, kernel, team,
    stack: stack ?? (manifest ? 'container' : undefined),
    feature_flags: features,
    internal_routing: wishes['internal-routing'] || undefined,
    locked: locked || undefined,
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}

const addonsOf = ({addons}: Wishes, manifest: Manifest | undefined) => [
  ...(addons?.split(',') ?? []).map(plan => ({plan: plan.trim(), as: undefined})),
  ...(manifest?.addons ?? []),
]

const addAddon = ({api, out}: Tools, app: App, plan: string, as: string | undefined) =>
  out.action(`Adding ${out.style.addon(plan)}`, () => api.addOn.create(app.name, {plan, ...(as === undefined ? {} : {attachment: {name: as}})}))

const setConfig = ({api, out}: Tools, app: App, config: Record<string, string>) =>
  out.action('Setting config vars', () => api.configVar.update(app.name, config))

const setBuildpack = ({api, out}: Tools, app: App, buildpack: string) =>
  out.action(`Setting buildpack to ${out.style.info(buildpack)}`, () => api.buildpackInstallation.update(app.name, {updates: [{buildpack}]}))

const spaceRequired = `Space name required.
Internal Web Apps are only available for Private Spaces.
USAGE: hokku apps:create --space my-space --internal-routing`
