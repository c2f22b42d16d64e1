import {inTurn} from '../support/api-server.js'
import {addOn as addon, attachment as att, resolved as res, transfer as xfer, vars} from '../support/postgres.js'
import {text, transcripts} from '../support/transcript.js'

const D = 'GET /client/v11/databases/id1'
const atts = (...list: unknown[]) => ({'GET /apps/my-app/addon-attachments': list})
const other = (more: object = {}) => att('standard-0', {addon: addon('standard-0', {id: 'id2', name: 'postgres-2'}), ...more})
const wait = {'GET /client/v11/databases/id1/wait_status': {'waiting?': false, message: 'available'}}
const form = (...types: string[]) => ({'GET /apps/my-app/formation': types.map(type => ({type, quantity: 1}))})
const attach = {'POST /addon-attachments': {name: 'GREEN'}}
const rel = (...releases: unknown[]) => ({'GET /apps/my-app/releases': releases})
const red = res('standard-0', {name: 'RED', id: 't2', config_vars: ['RED_URL']})

transcripts([
  {
    run: 'pg:promote RED -a my-app', note: 'already', replies: {...red, ...atts(att())},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... !
       ›   Error: postgres-1 is already promoted on my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'alternate made', replies: {...red, ...atts(other({name: 'DATABASE'}), att('x', {name: 'RED'})), ...wait, ...attach, [D]: {following: null}, ...form()},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... GREEN_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
      'POST /addon-attachments {"addon":{"name":"postgres-2"},"app":{"name":"my-app"},"confirm":"my-app","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'alternate there', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'}), att('x', {name: 'RED'})), ...wait, ...attach, [D]: {following: null}, ...form()},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'not available', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'}), att('x', {name: 'RED'})), 'GET /client/v11/databases/id1/wait_status': {'waiting?': true, message: 'upgrading'}},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
       ›   Error: Database cannot be promoted while in state: upgrading
       ›
       ›   Promoting this database can lead to application errors and outage. Please 
       ›   run hokku pg:wait to wait for database to become available.
       ›
       ›   To ignore this error, you can pass the --force flag to promote the 
       ›   database and risk application issues.
       ›
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'credential already promoted', replies: {...res('x', {name: 'RED', namespace: 'credential:x'}), ...atts(att('x', {namespace: 'credential:x'}), att('x', {name: 'RED', namespace: 'credential:x'}))},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... !
       ›   Error: RED is already promoted on my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'pooler', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'}), other({name: 'DATABASE_CONNECTION_POOL', namespace: 'connection-pooling:default'})), ...wait, ...attach, [D]: {following: null}, ...form()},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Reattaching pooler to new leader... done
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE_CONNECTION_POOL","namespace":"connection-pooling:default"}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'release ok', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'})), ...wait, ...attach, [D]: {following: null}, ...form('web', 'release'), ...rel({id: 'r2', description: 'Attach DATABASE', status: 'pending'}, {id: 'r1', description: 'Detach DATABASE'}), 'GET /apps/my-app/releases/r2': inTurn({id: 'r2', status: 'pending', description: 'Attach DATABASE'}, {id: 'r2', status: 'succeeded', description: 'Attach DATABASE'}), 'GET /apps/my-app/releases/r1': {id: 'r1', status: 'succeeded', description: 'Detach DATABASE'}},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Checking release phase... pg:promote succeeded.
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /apps/my-app/releases range=version ..; max=5, order=desc',
      'GET /apps/my-app/releases/r1',
      'GET /apps/my-app/releases/r2',
      'GET /apps/my-app/releases/r2',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'both fail', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'})), ...wait, ...attach, [D]: {following: null}, ...form('web', 'release'), ...rel({id: 'r2', description: 'Attach DATABASE', status: 'pending'}, {id: 'r1', description: 'Detach DATABASE'}), 'GET /apps/my-app/releases/r2': {id: 'r2', status: 'failed', description: 'Attach DATABASE'}, 'GET /apps/my-app/releases/r1': {id: 'r1', status: 'failed', description: 'Detach DATABASE'}},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Checking release phase... pg:promote failed because Attach DATABASE release was unsuccessful. Your application is currently running with postgres-2 attached as DATABASE_URL. Check your release phase logs for failure causes.
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /apps/my-app/releases range=version ..; max=5, order=desc',
      'GET /apps/my-app/releases/r1',
      'GET /apps/my-app/releases/r2',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'attach fails, detach ok', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'})), ...wait, ...attach, [D]: {following: null}, ...form('web', 'release'), ...rel({id: 'r2', description: 'Attach DATABASE', status: 'pending'}, {id: 'r1', description: 'Detach DATABASE'}), 'GET /apps/my-app/releases/r2': {id: 'r2', status: 'failed', description: 'Attach DATABASE'}, 'GET /apps/my-app/releases/r1': {id: 'r1', status: 'succeeded', description: 'Detach DATABASE'}},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Checking release phase... pg:promote failed because Attach DATABASE release was unsuccessful. Your application is currently running without an attached DATABASE_URL. Check your release phase logs for failure causes.
    `,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /apps/my-app/releases range=version ..; max=5, order=desc',
      'GET /apps/my-app/releases/r1',
      'GET /apps/my-app/releases/r2',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'attach ok, no detach', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'})), ...wait, ...attach, [D]: {following: null}, ...form('web', 'release'), ...rel({id: 'r2', description: 'Attach DATABASE', status: 'pending'}), 'GET /apps/my-app/releases/r2': {id: 'r2', status: 'succeeded', description: 'Attach DATABASE'}},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Checking release phase... !
       ›   Error: Unable to check release phase. Check your Attach DATABASE release 
       ›   for failures.
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /apps/my-app/releases range=version ..; max=5, order=desc',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:promote RED -a my-app', note: 'no releases', replies: {...red, ...atts(other({name: 'DATABASE'}), other({name: 'BLUE'})), ...wait, ...attach, [D]: {following: null}, ...form('web', 'release'), ...rel()},
    stderr: text`
      Ensuring an alternate alias for existing DATABASE_URL... BLUE_URL
      Promoting postgres-1 to DATABASE_URL on my-app... done
      Checking release phase... !
       ›   Error: Unable to check release phase. Check your Attach DATABASE release 
       ›   for failures.
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments',
      'GET /apps/my-app/formation',
      'GET /apps/my-app/releases range=version ..; max=5, order=desc',
      'GET /client/v11/databases/id1',
      'GET /client/v11/databases/id1/wait_status',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"postgres-1"},"app":{"name":"my-app"},"confirm":"my-app","name":"DATABASE","namespace":null}',
    ],
  },
  {
    run: 'pg:copy RED BLUE -a my-app', note: 'no confirm', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars},
    stderr: '    Error: Cannot copy database onto itself\n',
    exit: 1,
    requests: [
      'GET /addons/postgres-1',
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"BLUE","app":"my-app"}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED","app":"my-app"}',
    ],
  },
  {
    run: 'pg:copy DATABASE_URL postgres://boop.com/bar -a my-app --confirm bar', note: 'to url', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars, 'POST /client/v11/databases/id1/transfers': {uuid: 'u1'}, 'GET /client/v11/apps/my-app/transfers/u1': xfer(1), 'GET /postgres/v0/databases/postgres-1/credentials': [{name: 'default'}]},
    stderr: text`
      Starting copy of DATABASE to database bar on boop.com:5432... done
      Copying... done
    `,
    requests: [
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'GET /client/v11/apps/my-app/transfers/u1',
      'GET /postgres/v0/databases/postgres-1/credentials',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /client/v11/databases/id1/transfers {"from_name":"DATABASE","from_url":"postgres://u:p@127.0.0.1:5432/db","to_name":"database bar on boop.com:5432","to_url":"postgres://boop.com/bar"}',
    ],
  },
  {
    run: 'pg:copy DATABASE_URL postgres://boop.com:1/bar -a my-app', note: 'to url no confirm', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars},
    stderr: text`
       ›   Warning: WARNING: Destructive action
       ›   This command will remove all data from database bar on boop.com:1
       ›   Data from DATABASE will then be transferred to database bar on boop.com:1

       ›   Error: To proceed, re-run this command with --confirm bar
    `,
    exit: 2,
    requests: [
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
    differs: 'without a terminal it asks all the same, and calls it success',
  },
  {
    run: 'pg:copy DATABASE_URL postgres://boop.com:1/bar -a my-app --confirm nope', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars},
    stderr: '    Error: Confirmation nope did not match bar. Aborted.\n',
    exit: 1,
    requests: [
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:copy DATABASE_URL RED_URL -a my-app --confirm DATABASE', note: 'with credentials', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars, 'POST /client/v11/databases/id1/transfers': {uuid: 'u1'}, 'GET /client/v11/apps/my-app/transfers/u1': inTurn(xfer(1, {finished_at: null}), xfer(1)), 'GET /postgres/v0/databases/postgres-1/credentials': [{name: 'default'}, {name: 'jeff'}]},
    stderr: '    Error: Cannot copy database onto itself\n',
    exit: 1,
    requests: [
      'GET /addons/postgres-1',
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:copy DATABASE_URL RED_URL -a my-app --confirm DATABASE --verbose', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars, 'POST /client/v11/databases/id1/transfers': {uuid: 'u1'}, 'GET /client/v11/apps/my-app/transfers/u1': xfer(1), 'GET /postgres/v0/databases/postgres-1/credentials': [{name: 'default'}]},
    stderr: '    Error: Cannot copy database onto itself\n',
    exit: 1,
    requests: [
      'GET /addons/postgres-1',
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:copy DATABASE_URL RED_URL -a my-app --confirm DATABASE', note: 'fails', replies: {...res(), 'GET /addons/postgres-1': addon(), ...vars, 'POST /client/v11/databases/id1/transfers': {uuid: 'u1'}, 'GET /client/v11/apps/my-app/transfers/u1': xfer(1, {succeeded: false}), 'GET /client/v11/apps/my-app/transfers': [xfer(1), xfer(3)], 'GET /postgres/v0/databases/postgres-1/credentials': []},
    stderr: '    Error: Cannot copy database onto itself\n',
    exit: 1,
    requests: [
      'GET /addons/postgres-1',
      'GET /addons/postgres-1',
      'GET /apps/my-app/config-vars',
      'GET /apps/my-app/config-vars',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE_URL","app":"my-app"}',
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"RED_URL","app":"my-app"}',
    ],
  },
  {
    run: 'pg:copy postgres://a.com/x postgres://b.com/y -a my-app --confirm y', note: 'two urls', replies: {},
    stderr: text`
      Starting copy of database x on a.com:5432 to database y on b.com:5432... !
          Error: Heroku PostgreSQL database must be source or target
    `,
    exit: 1,
  },
])
