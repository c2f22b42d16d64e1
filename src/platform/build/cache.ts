import {join} from 'node:path'

import {ensureFolder} from '../world/files.js'
import {removeBuilt} from './remove.js'

/**
 * The folder that an app's buildpacks keep from one build to the next. Heroku packs it after a good build; here they
 * write into it directly. What a build left that the platform did not see end is dropped at the next start.
 */
export const openCache = (home: string, appId: string): Promise<string> => ensureFolder(cacheFolder(home, appId))
export const removeCache = (home: string, appId: string): Promise<void> => removeBuilt(cacheFolder(home, appId))

const cacheFolder = (home: string, appId: string): string => join(home, 'cache', appId)
