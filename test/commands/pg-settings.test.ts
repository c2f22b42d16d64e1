import {refusal} from '../support/api-server.js'
import {resolved, vars} from '../support/postgres.js'
import {text, transcripts} from '../support/transcript.js'

const is = (key: string, value: unknown, values: object = {}) => ({...resolved(), 'GET /postgres/v0/databases/id1/config': {[key]: {value, values}}})
const becomes = (key: string, value: unknown, values: object = {}) => ({...resolved(), 'PATCH /postgres/v0/databases/id1/config': {[key]: {value, values}}})
const upgraded = (action: string, following: null | string = null) => ({
  ...resolved(),
  ...vars,
  'GET /client/v11/databases/id1': {following},
  [`POST /client/v11/databases/id1/upgrade/${action}`]: {message: 'Done. Run `hokku pg:upgrade:wait` to follow.'},
})

transcripts([
  {
    run: 'pg:settings -a my-app', replies: {...resolved(), 'GET /postgres/v0/databases/id1/config': {log_lock_waits: {value: true}, 'auto_explain.log_format': {value: 'text'}}},
    stdout: text`
      === postgres-1

      auto-explain.log-format: text
      log-lock-waits:          true
    `,
  },
  {run: 'pg:settings -a my-app', note: 'essential', replies: resolved('essential-0'), stderr: " ›   Error: You can't perform this operation on Essential-tier databases.\n", exit: 2},
  {
    run: 'pg:settings:auto-explain DATABASE -a my-app', replies: is('auto_explain', true),
    stdout: 'auto-explain is set to true for postgres-1.\nExecution plans of queries will be logged for future connections.\n',
  },
  {
    run: 'pg:settings:auto-explain:log-analyze DATABASE OFF -a my-app', replies: becomes('auto_explain.log_analyze', false),
    stdout: 'auto-explain.log-analyze has been set to false for postgres-1.\nEXPLAIN ANALYZE execution plans will not be logged.\n',
    requests: [
      'PATCH /postgres/v0/databases/id1/config {"auto_explain.log_analyze":false}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:settings:auto-explain:log-buffers DATABASE -a my-app', replies: is('auto_explain.log_buffers', ''),
    stdout: 'auto-explain.log-buffers is set to  for postgres-1.\nBuffer statistics have been disabled for auto_explain.\n',
  },
  {
    run: 'pg:settings:log-lock-waits DATABASE maybe -a my-app', replies: resolved(),
    stderr: '    TypeError: Invalid value. Valid options are: a boolean value\n', exit: 1,
  },
  {
    run: 'pg:settings:log-min-duration-statement DATABASE -1 -a my-app', replies: becomes('log_min_duration_statement', -1),
    stdout: 'log-min-duration-statement has been set to -1 for postgres-1.\nThe duration of each completed statement will not be logged.\n',
    requests: [
      'PATCH /postgres/v0/databases/id1/config {"log_min_duration_statement":-1}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'pg:settings:auto-explain:log-min-duration DATABASE -a my-app', replies: is('auto_explain.log_min_duration', 5),
    stdout: 'auto-explain.log-min-duration is set to 5 for postgres-1.\nAll execution plans will be logged for queries taking up to 5 milliseconds or more.\n',
  },
  {
    run: 'pg:settings:log-statement DATABASE -a my-app', replies: is('log_statement', 'ddl', {ddl: 'definitions are logged'}),
    stdout: 'log-statement is set to ddl for postgres-1.\ndefinitions are logged\n',
  },
  {
    run: 'pg:settings:data-connector-details-logs DATABASE on -a my-app', replies: becomes('data_connector_details_logs', true),
    stdout: 'data-connector-details-logs has been set to true for postgres-1.\nData replication slot details will be logged.\n',
  },
  {
    run: 'pg:settings:log-min-error-statement DATABASE -a my-app', replies: is('log_min_error_statement', 'error', {error: 'errors and worse'}),
    stdout: 'log-min-error-statement is set to error for postgres-1.\nerrors and worse\n',
  },
  {
    run: 'pg:settings:track-functions DATABASE some -a my-app',
    stderr: ' ›   Error: Expected some to be one of: none, pl, all\n ›   See more help with --help\n', exit: 2,
  },
  {
    run: 'pg:settings:auto-explain:log-format DATABASE nope -a my-app',
    stderr: ' ›   Error: Expected nope to be one of: text, json, yaml, xml\n ›   See more help with --help\n', exit: 2,
  },
  {
    run: 'pg:upgrade:prepare -a my-app --confirm my-app -v 15', replies: upgraded('prepare'),
    stderr: 'Preparing upgrade on postgres-1... done\nDone. Run hokku pg:upgrade:wait to follow.\n',
    requests: [
      'GET /client/v11/databases/id1',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/upgrade/prepare {"version":"15"}',
    ],
  },
  {
    run: 'pg:upgrade:run -a my-app', note: 'a follower', replies: upgraded('run', 'postgres://u2:p2@db.example.com:5433/db2'),
    stderr: text`
       ›   Warning: Destructive action
       ›   You're upgrading postgres-1 to the latest supported Postgres version. The 
       ›   database will stop following RED and become writable.
       ›
       ›   You can't undo this action.
       ›

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:upgrade:cancel -a my-app --confirm my-app', note: 'a follower', replies: upgraded('cancel', 'postgres://x'),
    stderr: " ›   Error: You can't use pg:upgrade:cancel on follower databases. You can only\n ›    use this command on Standard-tier and higher leader databases.\n", exit: 2,
  },
  {
    run: 'pg:upgrade:dryrun -a my-app --confirm my-app', note: 'refused',
    replies: {...upgraded('dry_run'), 'POST /client/v11/databases/id1/upgrade/dry_run': refusal(422, 'unprocessable', 'Look at `pg:info`.')},
    stderr: 'Starting a test upgrade on postgres-1... !\n ›   Error: Look at pg:info.\n ›\n ›   Error ID: unprocessable\n', exit: 2,
  },
  {
    run: 'pg:upgrade:run -a my-app --confirm my-app', note: 'an old plan', replies: resolved('mini'),
    stderr: ' ›   Error: You can only use pg:upgrade:* commands on Essential-* and higher \n ›   plans.\n', exit: 2,
  },
  {run: 'pg:settings:auto-explain:log-format DATABASE json -a my-app', replies: becomes('auto_explain.log_format', 'json'), stdout: 'auto-explain.log-format has been set to json for postgres-1.\nAuto explain log output will log in json format.\n'},
  {run: 'pg:settings:auto-explain:log-nested-statements DATABASE on -a my-app', replies: becomes('auto_explain.log_nested_statements', true), stdout: 'auto-explain.log-nested-statements has been set to true for postgres-1.\nNested statements will be included in execution plan logs.\n'},
  {run: 'pg:settings:auto-explain:log-triggers DATABASE on -a my-app', replies: becomes('auto_explain.log_triggers', true), stdout: 'auto-explain.log-triggers has been set to true for postgres-1.\nTrigger execution statistics have been enabled for auto-explain.\n'},
  {run: 'pg:settings:auto-explain:log-verbose DATABASE off -a my-app', replies: becomes('auto_explain.log_verbose', false), stdout: 'auto-explain.log-verbose has been set to false for postgres-1.\nVerbose execution plan logging has been disabled for auto_explain.\n'},
  {run: 'pg:settings:log-connections DATABASE on -a my-app', replies: becomes('log_connections', true), stdout: "log-connections has been set to true for postgres-1.\nWhen login attempts are made, a log message will be emitted in your application's logs.\n"},
  {run: 'pg:settings:log-lock-waits DATABASE off -a my-app', replies: becomes('log_lock_waits', false), stdout: "log-lock-waits has been set to false for postgres-1.\nWhen a deadlock is detected, no log message will be emitted in your application's logs.\n"},
  {run: 'pg:settings:track-functions DATABASE pl -a my-app', replies: becomes('track_functions', 'pl', {pl: 'procedures are tracked'}), stdout: 'track-functions has been set to pl for postgres-1.\nprocedures are tracked\n'},
  {run: 'pg:upgrade:cancel -a my-app --confirm my-app', replies: upgraded('cancel'), stderr: 'Cancelling upgrade on postgres-1... done\nDone. Run hokku pg:upgrade:wait to follow.\n'},
  {run: 'pg:upgrade:dryrun -a my-app --confirm my-app', note: 'begun', replies: upgraded('dry_run'), stderr: 'Starting a test upgrade on postgres-1... done\nDone. Run hokku pg:upgrade:wait to follow.\n'},
  {run: 'pg:upgrade:run -a my-app --confirm my-app', replies: upgraded('run'), stderr: 'Starting upgrade on postgres-1... done\nDone. Run hokku pg:upgrade:wait to follow.\n'},
])
