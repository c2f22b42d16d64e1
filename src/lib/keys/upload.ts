import {readFile} from 'node:fs/promises'

import type {Key} from '../api/types.js'
import type {Tools} from '../command/define.js'

export const uploadKey = ({api, out: {action, style}}: Tools, path: string): Promise<Key> =>
  action(`Uploading ${style.info(path)} SSH key`, async () => api.key.create({public_key: await readFile(path, 'utf8')}))
