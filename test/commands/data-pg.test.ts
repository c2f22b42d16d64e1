import {addOn, advanced, attachedOf, attachment, attachments, credential, credentials, database, of, pool, quota, readers} from '../support/advanced.js'
import {inTurn, refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const [B, V] = ['/data/postgres/v1/ad1', '/postgres/v0/databases/ad1']
const known = {...advanced, [`GET ${B}/credentials`]: credentials, 'GET /addons/ad1/addon-attachments': attachments}
const classic = {...of('standard-0'), 'GET /addons/ad1/addon-attachments': [attachment('Z', 'credential:analyst', 'other')]}
const told = (more: Record<string, unknown> = {}) => ({...known, [`GET ${B}/info`]: database(more)})
const forked = {...told(), 'POST /apps/my-app/addons': addOn('advanced', {name: 'pg-2', state: 'provisioning'})}
const made = {'POST /apps/my-app/addons': addOn('advanced', {state: 'provisioning', provision_message: 'hello'})}

transcripts([
  {
    run: 'data:pg:attachments DATABASE -a my-app', replies: known,
    stdout: text`
      === Attachments for pg-1

        Attachment            Credential       Pool
       ────────────────────────────────────────────────
        my-app::DATABASE      owner1 (owner)   leader
        my-app::DATABASE_AN   analyst          leader
        my-app::RO            owner1 (owner)   readers
        my-app::MULTI         analyst          readers
        other::OTHER          owner1 (owner)   leader

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:attachments DATABASE -a my-app', note: 'none', replies: {...known, 'GET /addons/ad1/addon-attachments': []},
    stdout: 'No attachments found for this database.\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:attachments DATABASE -a my-app', note: 'another tier', replies: of('standard-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku addons:info pg-1 -a my-app instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:attachments:create DATABASE -a my-app --credential analyst --pool readers --as FOO', replies: {...advanced, 'POST /addon-attachments': attachment('FOO'), 'GET /apps/my-app/releases': [{version: 7}]},
    stderr: text`
      Attaching pg-1 with credential analyst and pool readers as FOO to my-app... done
      Setting FOO config vars and restarting my-app... done, v7
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'POST /addon-attachments {"addon":{"name":"pg-1"},"app":{"name":"my-app"},"name":"FOO","namespace_config":{"pool":"readers","proxy":"false","role":"analyst"}}',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'data:pg:attachments:create DATABASE -a my-app --pool readers', replies: advanced,
    stderr: ' ›   Error: There is no terminal to ask. Name the credential with --credential.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
    ],
    differs: 'it asks, and hangs',
  },
  {
    run: 'data:pg:attachments:create DATABASE -a my-app --credential analyst --as FOO', note: 'another tier', replies: of('standard-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku addons:attach pg-1 -a my-app --as FOO --credential analyst 
       ›   instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:attachments:destroy FOO -a my-app --confirm my-app', replies: {...advanced, 'GET /apps/my-app/addon-attachments/FOO': attachment('FOO'), 'DELETE /addon-attachments/at-FOO': {}, 'GET /apps/my-app/releases': [{version: 7}]},
    stderr: text`
      Detaching FOO on pg-1 from my-app... done
      Unsetting FOO config vars and restarting my-app... done, v7
    `,
    requests: [
      'GET /apps/my-app/addon-attachments/FOO',
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
      'DELETE /addon-attachments/at-FOO',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'data:pg:attachments:destroy FOO -a my-app', note: 'another tier', replies: {...of('standard-0'), 'GET /apps/my-app/addon-attachments/FOO': attachment('FOO')},
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku addons:detach FOO -a my-app instead.
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments/FOO',
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1"}',
    ],
  },
  {
    run: 'data:pg:create -a my-app', replies: {},
    stderr: text`
       ›   Error: There is no terminal to ask. Say with --level how large the 
       ›   database shall be: hokku data:pg:levels lists what there is.
    `,
    exit: 2,
    differs: 'it asks, and hangs',
  },
  {
    run: 'data:pg:create -a my-app --followers 2',
    stderr: text`
       ›   Error: The following error occurred:
       ›     All of the following must be provided when using --followers: --level
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'data:pg:create -a my-app --level 4G --no-high-availability --network private --followers 1 --provision-option a:b:c --provision-option d', replies: {...made, [`POST ${B}/pools`]: readers()},
    stdout: text`
      hello
      pg-1 is being created in the background. The app will restart when complete...
      Run hokku data:pg:info pg-1 -a my-app to check creation progress.
      Success: we're provisioning readers follower pool on pg-1.
      Run hokku data:pg:info pg-1 -a my-app to check creation progress.

    `,
    stderr: 'Creating a 4G database on my-app... done\n',
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{"a":"b:c","d":"true","high-availability":false,"level":"4G"},"plan":{"name":"heroku-postgresql:advanced-private"}}',
      'POST /data/postgres/v1/ad1/pools {"count":1,"level":"4G"}',
    ],
  },
  {
    run: 'data:pg:create -a my-app --level 4G --wait', replies: {...made, 'GET /apps/my-app/addons/pg-1': inTurn(addOn('advanced', {state: 'provisioning'}), addOn('advanced'))},
    stdout: text`
      hello
      Waiting for pg-1...
      Created pg-1 as DATABASE_URL
    `,
    stderr: text`
      Creating a 4G database on my-app... done
      Creating pg-1... done
    `,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{"level":"4G"},"plan":{"name":"heroku-postgresql:advanced"}}',
      'GET /apps/my-app/addons/pg-1',
      'GET /apps/my-app/addons/pg-1',
    ],
  },
  {
    run: 'data:pg:create -a my-app --level 4G', note: 'refused', replies: {'POST /apps/my-app/addons': refusal(422, 'x', 'no')},
    stderr: text`
      Creating a 4G database on my-app... !
       ›   Error: no
       ›
       ›   Error ID: x
    `,
    exit: 2,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{"level":"4G"},"plan":{"name":"heroku-postgresql:advanced"}}',
    ],
  },
  {
    run: 'data:pg:credentials DATABASE -a my-app', replies: known,
    stdout: text`
        Credential                  Type         State
       ───────────────────────────────────────────────────
        owner1                      owner        active
        ├─ as DATABASE
        ├─ as RO
        └─ as OTHER on other app

        analyst                     additional   active
        ├─ as DATABASE_AN
        └─ as MULTI

        old                         additional   rotating


    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /addons/ad1/addon-attachments',
      'GET /data/postgres/v1/ad1/credentials',
    ],
  },
  {
    run: 'data:pg:credentials:create DATABASE -n foo -a my-app', replies: {...advanced, [`POST ${B}/credentials`]: {}},
    stdout: text`
      Attach the credential to the apps you want to use it in with hokku data:pg:attachments:create pg-1 --credential foo -a my-app.
      Define the new grants for the credential in Postgres with hokku pg:psql pg-1 -a my-app.

    `,
    stderr: 'Creating credential foo... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'POST /data/postgres/v1/ad1/credentials {"name":"foo"}',
    ],
  },
  {
    run: 'data:pg:credentials:create DATABASE -n foo -a my-app', note: 'another tier', replies: {...classic, [`POST ${V}/credentials`]: {}},
    stdout: text`
      Attach the credential to the apps you want to use it in with hokku addons:attach pg-1 --credential foo -a my-app.
      Define the new grants for the credential in Postgres with hokku pg:psql pg-1 -a my-app.

    `,
    stderr: 'Creating credential foo... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'POST /postgres/v0/databases/ad1/credentials {"name":"foo"}',
    ],
  },
  {
    run: 'data:pg:credentials:create DATABASE -n foo -a my-app', note: 'essential', replies: of('mini'),
    stderr: ' ›   Error: You can\'t create custom credentials on Essential-tier databases.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:credentials:destroy DATABASE -n old -a my-app --confirm my-app', replies: {...known, [`DELETE ${B}/credentials/old`]: {}},
    stdout: text`
      We destroyed the credential old in pg-1.
      Database objects owned by old will be assigned to the owner credential.
    `,
    stderr: 'Destroying credential old... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
      'DELETE /data/postgres/v1/ad1/credentials/old',
    ],
  },
  {
    run: 'data:pg:credentials:destroy DATABASE -n analyst -a my-app --confirm my-app', note: 'in use', replies: {...known, 'GET /addons/ad1/addon-attachments': [attachment('A', 'role:analyst'), attachment('B', 'role:analyst', 'other')]},
    stderr: text`
       ›   Error: You must detach the credential analyst from the apps my-app, other 
       ›   before destroying it.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:credentials:destroy DATABASE -n owner1 -a my-app --confirm my-app', replies: known,
    stderr: ' ›   Error: You can\'t destroy the owner credential.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:credentials:destroy DATABASE -n analyst -a my-app --confirm my-app', note: 'another tier', replies: classic,
    stderr: text`
       ›   Error: You must detach the credential analyst from the app other before 
       ›   destroying it.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:credentials:destroy DATABASE -n analyst -a my-app --confirm my-app', note: 'essential', replies: of('essential-0'),
    stderr: ' ›   Error: You can\'t destroy custom credentials on Essential-tier databases.\n',
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:credentials:rotate DATABASE -a my-app --confirm my-app', replies: {...known, [`POST ${B}/credentials/owner1/rotate`]: {}},
    stderr: 'Rotating owner1 on pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
      'POST /data/postgres/v1/ad1/credentials/owner1/rotate {}',
    ],
  },
  {
    run: 'data:pg:credentials:rotate DATABASE -a my-app --force', replies: known,
    stderr: text`
       ›   Warning: Destructive Action
       ›   You're rotating the password for the owner1 credential.
       ›   This action resets connections and applications using the credential.
       ›   You can't access any followers lagging in replication until they're caught
       ›    up. Use data:pg:info to track progress.
       ›   This command will affect the apps my-app, other.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
    differs: 'it asks, and without a terminal ends in silence',
  },
  {
    run: 'data:pg:credentials:rotate DATABASE -a my-app --all --force --confirm my-app', replies: {...known, [`POST ${B}/rotate_credentials`]: {}},
    stderr: 'Rotating all credentials on pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
      'POST /data/postgres/v1/ad1/rotate_credentials {"forced":true}',
    ],
  },
  {
    run: 'data:pg:credentials:rotate DATABASE -a my-app -n analyst', note: 'another tier', replies: {...classic, [`GET ${V}/credentials`]: [credential('default', 'owner'), credential('analyst', 'additional')]},
    stderr: text`
       ›   Warning: Destructive Action
       ›   You're rotating the password for the analyst credential.
       ›   This action resets connections older than 30 minutes, and uses a temporary
       ›    rotation username during the process.
       ›   This command will affect the app other.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /postgres/v0/databases/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
    differs: 'it asks, and without a terminal ends in silence',
  },
  {
    run: 'data:pg:credentials:rotate DATABASE -a my-app -n nope', replies: known,
    stderr: ' ›   Error: There are no credentials on the database pg-1.\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /addons/ad1/addon-attachments',
    ],
    differs: 'it asks first',
  },
  {
    run: 'data:pg:credentials:url DATABASE -a my-app', replies: {...known, [`GET ${B}/credentials/owner1`]: credential('owner1', 'owner')},
    stdout: text`
      === Connection information for owner1 credential:

      Connection info string:
      "dbname=db host=h.com port=5432 user=owner1 password=pw-owner1 sslmode=require"

      Connection URL:
      postgres://owner1:pw-owner1@h.com:5432/db

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
      'GET /data/postgres/v1/ad1/credentials/owner1',
    ],
  },
  {
    run: 'data:pg:credentials:url DATABASE -a my-app', note: 'another tier', replies: {...classic, [`GET ${V}/credentials/default`]: {name: 'default', database: 'd', host: 'h', port: 1, state: 'active', credentials: [{user: 'u', password: 'p', state: 'active'}]}},
    stdout: text`
      === Connection information for default credential:

      Connection info string:
      "dbname=d host=h port=1 user=u password=p sslmode=require"

      Connection URL:
      postgres://u:p@h:1/d

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /postgres/v0/databases/ad1/credentials/default',
    ],
  },
  {
    run: 'data:pg:credentials:url DATABASE -a my-app', note: 'no owner', replies: {...known, [`GET ${B}/credentials`]: {items: []}},
    stderr: ' ›   Error: There are no active credentials on the database pg-1.\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/credentials',
    ],
  },
  {
    run: 'data:pg:destroy pg-1 -a my-app --confirm my-app -f', replies: {...advanced, 'DELETE /apps/a1/addons/ad1': addOn('advanced', {state: 'deprovisioning'})},
    stdout: text`
      pg-1 is being destroyed in the background. The app will restart when complete...
      Run hokku addons:info pg-1 to check destruction progress
      We successfully destroyed your database.
    `,
    stderr: 'Destroying pg-1 on my-app... pending\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'DELETE /apps/a1/addons/ad1 {"force":true}',
    ],
  },
  {
    run: 'data:pg:destroy pg-1 -a my-app --confirm my-app', note: 'refused', replies: {...advanced, 'DELETE /apps/a1/addons/ad1': refusal(422, 'x', 'attached elsewhere')},
    stderr: text`
      Destroying pg-1 on my-app... !
          Error: We can't destroy your database due to an error: attached elsewhere.
           Try again or open a ticket with Heroku Support: https://help.heroku.com/
    `,
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'DELETE /apps/a1/addons/ad1 {"force":false}',
    ],
  },
  {
    run: 'data:pg:destroy pg-1 -a my-app', note: 'no database', replies: {'POST /actions/addons/resolve': [addOn('x', {addon_service: {id: 'r', name: 'heroku-redis'}})]},
    stderr: '    Error: Couldn\'t find that addon.\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:fork pg-1 -a my-app', replies: forked,
    stdout: text`
      pg-2 is being created in the background. The app will restart when complete...
      Run hokku data:pg:info pg-2 -a my-app to check creation progress.
    `,
    stderr: 'Creating a fork for pg-1 on my-app... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/postgres/v1/ad1/info',
      'POST /apps/my-app/addons {"attachment":{},"config":{"fork":"pg-1","level":"4G-Performance"},"plan":{"name":"heroku-postgresql:advanced"}}',
    ],
  },
  {
    run: 'data:pg:fork pg-1 -a my-app --level 8G --rollback-to 2025-11-17T15:20:00', replies: forked,
    stdout: text`
      pg-2 is being created in the background. The app will restart when complete...
      Run hokku data:pg:info pg-2 -a my-app to check creation progress.
    `,
    stderr: 'Creating a fork for pg-1 on my-app with a rollback to 2025-11-17T15:20:00... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'POST /apps/my-app/addons {"attachment":{},"config":{"level":"8G","recovery-time":"2025-11-17T15:20:00","rollback":"pg-1"},"plan":{"name":"heroku-postgresql:advanced"}}',
    ],
  },
  {
    run: 'data:pg:fork pg-1 -a my-app --level 8G --rollback-by nope', replies: forked,
    stderr: text`
       ›   Error: nope isn't a supported time interval. Use a format like '1 day', '3
       ›    hours', '2 days 5 hours' for example. See 
       ›   https://devcenter.heroku.com/articles/heroku-postgres-rollback.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:fork pg-1 -a my-app --rollback-by 1d', note: 'another tier', replies: of('standard-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku addons:create heroku-postgresql:standard-0 -a my-app -- 
       ›   --rollback pg-1 --by '1d' instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:info pg-1 -a my-app', replies: told(),
    stdout: text`
      === pg-1 on my-app

      Plan:       Advanced
      Status:     Available
      Data Size:  1.10 GB / 131.07 TB
      Tables:     10 / 4000 (In compliance)
      PG Version: 17.5
      Rollback:   earliest from 2025-01-02 00:00 UTC
      Region:     us
      Created:    2025-01-01 00:00 UTC
      Quotas:      
        Storage:  1.10 GB (No quotas set)

      === Leader pool (attached as DATABASE, DATABASE_AN)

        ✓ Available
        Connections: 10 / 400 used
        2 instances of 4G-Performance (HA):
          leader.i1: up
          standby.i2: up

      === Follower pool readers (attached as RO, MULTI)

        ⚡ Modifying
        Connections: 5 / 800 used
        1 instance of 4G-Performance:
          follower.i3: modifying

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/postgres/v1/ad1/info',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:info pg-1 -a my-app', note: 'in need', replies: told({status: 'modifying', plan_limits: [{name: 'table-limit', current: 5000, limit: 4000}], features: {rollback: {enabled: false}}, forked_from: {id: 'x', name: 'pg-0'}, quotas: [quota({warning_gb: 1, critical_gb: 2, current_gb: 2.5, enforcement_active: true})], pools: [readers({status: 'provisioning', expected_count: 3}), pool({expected_count: 1})]}),
    stdout: text`
      === pg-1 on my-app

      Plan:        Advanced
      Status:      Modifying
      Data Size:   N/A
      Tables:      5000 / 4000 (Not in compliance)
      PG Version:  17.5
      Rollback:    Unsupported
      Region:      us
      Forked From: pg-0
      Created:     2025-01-01 00:00 UTC
      Quotas:       
        Storage:   2.50 GB / 2.00 GB (125.00%) (Restricted)

      === Leader pool (attached as DATABASE, DATABASE_AN)

        ✓ Available
        Connections: 10 / 400 used
        1 instance of 4G-Performance:
          leader.i1: up
          standby.i2: up

      === Follower pool readers (attached as RO, MULTI)

        ⚡ Provisioning
        Connections: 5 / 800 used
        3 instances of 4G-Performance (HA):
          follower.i3: modifying

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/postgres/v1/ad1/info',
      'GET /addons/ad1/addon-attachments',
    ],
  },
  {
    run: 'data:pg:levels', replies: {'GET /data/postgres/v1/levels/advanced': {items: [{name: '4G-Performance', vcpu: 2, memory_in_gb: 4, connection_limit: 40_000}]}},
    stdout: text`
      === Available levels for Heroku Postgres Advanced databases

        Name             vCPU   Memory (GB)   Max Connections
       ───────────────────────────────────────────────────────
        4G-Performance      2             4             40000

    `,
    requests: [
      'GET /data/postgres/v1/levels/advanced',
    ],
  },
  {
    run: 'data:pg:migrate -a my-app',
    stderr: text`
       ›   Error: There is no terminal to ask. Answering questions is all that this 
       ›   command does.
    `,
    exit: 2,
    differs: 'it asks, and hangs',
  },
  {
    run: 'data:pg:quotas pg-1 -a my-app', replies: {...advanced, [`GET ${B}/quotas`]: {items: [quota({critical_gb: 3, current_gb: 3}), quota({warning_gb: 1, current_gb: 999.999})]}},
    stdout: text`
      === Storage

      Warning:            Not set
      Critical:           3.00 GB
      Enforcement Action: None
      Status:             3.00 GB / 3.00 GB (100.00%) (Within configured quotas)

      === Storage

      Warning:            1.00 GB
      Critical:           Not set
      Enforcement Action: None
      Status:             1.00 TB (Exceeded configured warning quota)

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/postgres/v1/ad1/quotas',
    ],
  },
  {
    run: 'data:pg:quotas:update pg-1 -a my-app --type storage --critical none --warning 1.5 --enforcement-action restrict', replies: {...advanced, [`PATCH ${B}/quotas/storage`]: quota({current_gb: 0.0004, warning_gb: 2048})},
    stdout: text`
      === Storage

      Warning:            2.05 TB
      Critical:           Not set
      Enforcement Action: None
      Status:             0.40 MB (Within configured quotas)
    `,
    stderr: 'Updating storage quota on pg-1... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'PATCH /data/postgres/v1/ad1/quotas/storage {"critical_gb":null,"enforcement_action":"restrict","warning_gb":1}',
    ],
  },
  {
    run: 'data:pg:quotas:update pg-1 -a my-app --type storage --warning x',
    stderr: ' ›   Error: Parsing --warning\n ›   You can only enter an integer or "none" in the --warning flag.\n ›   See more help with --help\n ›\n',
    exit: 2,
  },
  {
    run: 'data:pg:quotas:update pg-1 -a my-app --type storage',
    stderr: text`
       ›   Error: You must set a value for either the warning, critical, or 
       ›   enforcement-action flags
    `,
    exit: 2,
  },
  {
    run: 'data:pg:settings pg-1 -a my-app', replies: {...advanced, [`GET ${B}/settings`]: {items: [{name: 'a', current: null}, {name: 'b', current: 1}]}},
    stdout: text`
      === pg-1
        Setting   Value
       ─────────────────
        a
        b         1

    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'GET /data/postgres/v1/ad1/settings',
    ],
  },
  {
    run: 'data:pg:settings pg-1 -a my-app --set a:b:c --set d:e', replies: {...advanced, [`PUT ${B}/settings`]: {changes: [{name: 'a', previous: 'x', current: 'b'}, {name: 'd', previous: null, current: 'e'}]}},
    stdout: text`
      Updating these settings...
        Settings   From   To
       ──────────────────────
        a          x      b
        d                 e

      Updating your database pg-1 shortly. You can use data:pg:info pg-1 -a my-app to track progress
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'PUT /data/postgres/v1/ad1/settings {"settings":"a:b:c,d:e"}',
    ],
  },
  {
    run: 'data:pg:settings pg-1 -a my-app --set a:b', note: 'as it is', replies: {...advanced, [`PUT ${B}/settings`]: {changes: []}},
    stdout: text`

      Those settings are already applied to pg-1. Use hokku data:pg:settings pg-1 -a my-app to see the current settings on the database.
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
      'PUT /data/postgres/v1/ad1/settings {"settings":"a:b"}',
    ],
  },
  {
    run: 'data:pg:settings pg-1 -a my-app', note: 'another tier', replies: of('standard-0'),
    stderr: text`
       ›   Error: You can only use this command to configure settings on 
       ›   Advanced-tier databases.
       ›   See https://devcenter.heroku.com/articles/heroku-postgres-settings to 
       ›   configure settings on non-Advanced-tier databases.
       ›
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:update -a my-app', note: 'none', replies: {'GET /apps/my-app/addon-attachments': []},
    stderr: ' ›   Error: No Heroku Postgres Advanced-tier databases found on the app.\n',
    exit: 2,
    requests: [
      'GET /apps/my-app/addon-attachments [3.sdk]',
    ],
  },
  {
    run: 'data:pg:update pg-1 -a my-app', note: 'another tier', replies: of('standard-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku addons:upgrade pg-1 -a my-app instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg-1","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:upgrade:run DATABASE -a my-app -v 18 --confirm my-app', replies: {...attachedOf('advanced'), ...told(), [`POST ${B}/upgrade/run`]: {message: 'x'}},
    stderr: text`
      Upgrading your pg-1 database from 17.5 to 18... done
      Upgrade started. Use hokku data:pg:upgrade:wait pg-1 -a my-app to monitor progress.
    `,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/info',
      'POST /data/postgres/v1/ad1/upgrade/run {"version":"18"}',
    ],
  },
  {
    run: 'data:pg:upgrade:run DATABASE -a my-app --confirm my-app', note: 'another tier', replies: attachedOf('standard-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku pg:upgrade:run pg-1 --app my-app instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
  {
    run: 'data:pg:upgrade:wait DATABASE -a my-app', note: 'over', replies: {...attachedOf('advanced'), [`GET ${B}/wait_status`]: {waiting: false, message: 'available'}},
    stdout: 'pg-1 is available.\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/wait_status',
    ],
  },
  {
    run: 'data:pg:wait DATABASE -a my-app --wait-interval 1', replies: {...attachedOf('advanced'), [`GET ${B}/wait_status`]: inTurn({waiting: true, message: 'creating'}, {waiting: false, message: 'available'})},
    stderr: 'Waiting for database pg-1... creatingWaiting for database pg-1... available\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
      'GET /data/postgres/v1/ad1/wait_status',
      'GET /data/postgres/v1/ad1/wait_status',
    ],
  },
  {
    run: 'data:pg:wait DATABASE -a my-app', note: 'another tier', replies: attachedOf('essential-0'),
    stderr: text`
       ›   Error: You can only use this command on Advanced-tier databases.
       ›   Use hokku pg:wait pg-1 -a my-app instead.
    `,
    exit: 2,
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DATABASE","app":"my-app"}',
    ],
  },
])
