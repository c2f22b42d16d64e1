import type {Client} from '../api/client.js'
import type {TestRun} from '../api/types.js'

export async function lastRun(api: Client, pipeline: string): Promise<TestRun | undefined> {
  const [last] = await api.testRun.list(pipeline, {range: 'number ..; order=desc,max=1', partial: true})
  return last
}
