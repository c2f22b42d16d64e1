import type {Script} from '../script.js'

import {access} from './access.js'
import {account} from './account.js'
import {apps} from './apps.js'
import {authorizations} from './authorizations.js'
import {buildpacks} from './buildpacks.js'
import {config} from './config.js'
import {create} from './create.js'
import {domainlist} from './domainlist.js'
import {domains} from './domains.js'
import {drains} from './drains.js'
import {empty} from './empty.js'
import {errors} from './errors.js'
import {features} from './features.js'
import {git} from './git.js'
import {local} from './local.js'
import {logs} from './logs.js'
import {maintenance} from './maintenance.js'
import {pipelines} from './pipelines.js'
import {plain} from './plain.js'
import {ps} from './ps.js'
import {releases} from './releases.js'
import {run} from './run.js'
import {spaces} from './spaces.js'

/** The longest first, so that none is left running by itself at the end. */
export const scripts: Script[] = [
  apps, ps, config, errors, plain, git, create, buildpacks, run, empty, releases, domains, domainlist, local, logs, maintenance, account,
  access, pipelines, spaces, drains, authorizations, features,
]
