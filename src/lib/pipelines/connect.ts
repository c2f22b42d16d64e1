import type {Tools} from '../command/define.js'

export const connectRepository = ({api, out}: Tools, pipeline: string, repository: number) =>
  out.action('Linking to repo', () => api.pipelineConnection.create(pipeline, {repository}))
