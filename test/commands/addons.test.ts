import {inTurn, refusal} from '../support/api-server.js'
import {addOn, attachment} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const other = {id: 'a2', name: 'other'}
const pending = {state: 'provisioning', provision_message: 'It may take a while.'}
const resolved = (...addons: object[]) => ({'POST /actions/addons/resolve': addons})
const none = {'POST /actions/addon-attachments/resolve': refusal(404, 'not_found', 'none')}
const plan = (name: string, cents: number, more: object = {}) => ({name: `svc:${name}`, human_name: name.toUpperCase(), default: false, price: {cents, contract: false, unit: 'month', ...more}})
const created = (more: object = {}) => ({'POST /apps/my-app/addons': addOn('pg', more)})
const noPlan = refusal(422, 'invalid_params', 'Couldn\'t find either the add-on service or the add-on plan of "heroku-postgresql:nope".')

transcripts([
  {
    run: 'addons -a my-app', replies: {'GET /apps/my-app/addons': [addOn('theirs', {app: other}), addOn('mine', {state: 'provisioning'})], 'GET /addon-attachments': [attachment('Z', 'mine'), attachment('A', 'mine', {app: other}), attachment('B', 'theirs'), attachment('C', 'unseen', {addon: {id: 'x', name: 'unseen', app: other}})]},
    stdout: [
      '',
      '  Add-on                       Plan          Price                   Max Price               State',
      ' ─────────────────────────────────────────────────────────────────────────────────────────────────────',
      '  heroku-postgresql (mine)     essential-0   ~$0.007/hour            $5/month                creating',
      '  ├─ as Z',
      '  └─ as A on other app',
      '',
      '  heroku-postgresql (theirs)   essential-0   (billed to other app)   (billed to other app)   created',
      '  └─ as B',
      '',
      '  ? (unseen)                   ?             (billed to other app)   (billed to other app)',
      '  └─ as C',
      '',
      '',
      'The table above shows add-ons and the attachments to the current app (my-app) or other apps.',
      '  ',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /addon-attachments',
    ],
  },
  {
    run: 'addons -a my-app --no-wrap', replies: {'GET /apps/my-app/addons': [addOn('mine', {billed_price: null})], 'GET /addon-attachments': [attachment('Z', 'mine'), attachment('A', 'mine')]},
    stdout: [
      '',
      '  Add-on                                         Plan          Price          Max Price   State',
      ' ─────────────────────────────────────────────────────────────────────────────────────────────────',
      '  heroku-postgresql (mine)   ├─ as A   └─ as Z   essential-0   ~$0.007/hour   $5/month    created',
      '',
      'The table above shows add-ons and the attachments to the current app (my-app) or other apps.',
      '  ',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /addon-attachments',
    ],
  },
  {
    run: 'addons -a my-app', note: 'none', replies: {'GET /apps/my-app/addons': [], 'GET /addon-attachments': [attachment('Z', 'x', {app: other, addon: {id: 'x', name: 'x', app: other}})]},
    stdout: 'No add-ons for app my-app.\n',
    requests: [
      'GET /apps/my-app/addons [3.sdk]',
      'GET /addon-attachments',
    ],
  },
  {
    run: 'addons', replies: {'GET /addons': [addOn('b'), addOn('a', {app: {name: 'first'}, billed_price: {cents: 0}}), addOn('c', {state: 'deprovisioned', billed_price: {cents: 1250, unit: 'month'}})]},
    stdout: text`
        Owning App   Add-on   Plan                            Price          Max Price      State
       ─────────────────────────────────────────────────────────────────────────────────────────────
        first        a        heroku-postgresql:essential-0   free           free           created
        my-app       b        heroku-postgresql:essential-0   ~$0.007/hour   $5/month       created
        my-app       c        heroku-postgresql:essential-0   ~$0.017/hour   $12.50/month   errored

    `,
    requests: [
      'GET /addons [3.sdk]',
    ],
  },
  {
    run: 'addons', note: 'none', replies: {'GET /addons': []},
    stdout: 'No add-ons.\n',
    requests: [
      'GET /addons [3.sdk]',
    ],
  },
  {
    run: 'addons:attach pg -a my-app', replies: {'GET /addons/pg': addOn('pg'), 'POST /addon-attachments': attachment('DB', 'pg'), 'GET /apps/my-app/releases': [{version: 7}]},
    stderr: text`
      Attaching pg to my-app... done
      Setting DB config vars and restarting my-app... done, v7
    `,
    requests: [
      'GET /addons/pg',
      'POST /addon-attachments {"addon":{"name":"pg"},"app":{"name":"my-app"}}',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'addons:attach pg -a my-app --as DB --credential reader', replies: {'GET /addons/pg': addOn('pg'), 'GET /addons/pg/config/credential:reader': [{name: 'a', value: 'b'}], 'POST /addon-attachments': attachment('DB', 'pg'), 'GET /apps/my-app/releases': [{version: 7}]},
    stderr: text`
      Attaching reader of pg as DB to my-app... done
      Setting DB config vars and restarting my-app... done, v7
    `,
    requests: [
      'GET /addons/pg',
      'GET /addons/pg/config/credential:reader',
      'POST /addon-attachments {"addon":{"name":"pg"},"app":{"name":"my-app"},"name":"DB","namespace":"credential:reader"}',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'addons:attach pg -a my-app --credential nobody', replies: {'GET /addons/pg': addOn('pg'), 'GET /addons/pg/config/credential:nobody': []},
    stderr: '    Error: Could not find credential nobody for database pg\n',
    exit: 1,
    requests: [
      'GET /addons/pg',
      'GET /addons/pg/config/credential:nobody',
    ],
  },
  {
    run: 'addons:attach pg -a my-app --confirm another', replies: {'GET /addons/pg': addOn('pg'), 'POST /addon-attachments': refusal(423, 'confirmation_required', 'This replaces DB.')},
    stderr: text`
      Attaching pg to my-app... !
          Error: Confirmation another did not match my-app. Aborted.
    `,
    exit: 1,
    requests: [
      'GET /addons/pg',
      'POST /addon-attachments {"addon":{"name":"pg"},"app":{"name":"my-app"},"confirm":"another"}',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app', replies: created(),
    stdout: text`
      Created pg as DATABASE_URL
      Run hokku addons:docs heroku-postgresql to view documentation.
    `,
    stderr: 'Creating heroku-postgresql on my-app... ~$0.007/hour (max $5/month)\n',
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"plan":{"name":"heroku-postgresql"}}',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app --as DB --name pg -- --follow=other --rollback', replies: created({plan: {price: {cents: 0, contract: true}}, config_vars: []}),
    stdout: text`
      Created pg
      Run hokku addons:docs heroku-postgresql to view documentation.
    `,
    stderr: 'Creating heroku-postgresql on my-app... contract\n',
    requests: [
      'POST /apps/my-app/addons {"attachment":{"name":"DB"},"config":{"follow":"other","rollback":true},"name":"pg","plan":{"name":"heroku-postgresql"}}',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app --rollback --follow other', note: 'as it was written once', replies: created({plan: {price: {cents: 0}}}),
    stdout: text`
      Created pg as DATABASE_URL
      Run hokku addons:docs heroku-postgresql to view documentation.
    `,
    stderr: [
      " ›   Warning: You're using a deprecated syntax with the [--rollback,--follow] ",
      ' ›   flag.',
      " ›   Add a '--' (end of options) separator before the flags you're passing ",
      ' ›   through.',
      ' ›   Warning: For example: hokku addons:create -a my-app heroku-postgresql -- ',
      ' ›   --rollback --follow other',
      ' ›   Warning: See https://devcenter.heroku.com/changelog-items/2925 for more ',
      ' ›   info.',
      ' ›',
      'Creating heroku-postgresql on my-app... free',
      '',
    ].join('\n'),
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{"follow":"other","rollback":true},"plan":{"name":"heroku-postgresql"}}',
    ],
  },
  {
    run: 'addons:create heroku-postgresql other -a my-app',
    stderr: '    Error: Unexpected argument other\n',
    exit: 1,
  },
  {
    run: 'addons:create heroku-postgresql -a my-app', note: 'that takes its time', replies: created(pending),
    stdout: text`
      It may take a while.
      pg is being created in the background. The app will restart when complete...
      Run hokku addons:info pg to check creation progress.
      Run hokku addons:docs heroku-postgresql to view documentation.
    `,
    stderr: 'Creating heroku-postgresql on my-app... ~$0.007/hour (max $5/month)\n',
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"plan":{"name":"heroku-postgresql"}}',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app --wait', replies: {...created(pending), 'GET /apps/my-app/addons/pg': inTurn(addOn('pg', pending), addOn('pg'))},
    stdout: text`
      It may take a while.
      Waiting for pg...
      Created pg as DATABASE_URL
      Run hokku addons:docs heroku-postgresql to view documentation.
    `,
    stderr: text`
      Creating heroku-postgresql on my-app... ~$0.007/hour (max $5/month)
      Creating pg... done
    `,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"plan":{"name":"heroku-postgresql"}}',
      'GET /apps/my-app/addons/pg',
      'GET /apps/my-app/addons/pg',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app --wait', note: 'that is given up', replies: {...created(pending), 'GET /apps/my-app/addons/pg': addOn('pg', {state: 'deprovisioned'})},
    stdout: text`
      It may take a while.
      Waiting for pg...
    `,
    stderr: text`
      Creating heroku-postgresql on my-app... ~$0.007/hour (max $5/month)
      Creating pg... !
          Error: The add-on was unable to be created, with status deprovisioned
    `,
    exit: 1,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"plan":{"name":"heroku-postgresql"}}',
      'GET /apps/my-app/addons/pg',
    ],
  },
  {
    run: 'addons:create heroku-postgresql -a my-app', note: 'that has to be confirmed', replies: {'POST /apps/my-app/addons': refusal(423, 'confirmation_required', 'This costs money.')},
    stderr: text`
      Creating heroku-postgresql on my-app... !
       ›   Warning: This costs money.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"plan":{"name":"heroku-postgresql"}}',
    ],
    differs: 'it asks where nobody can answer, and ends with 0',
  },
  {
    run: 'addons:create heroku-postgresql -a my-app --confirm another', replies: {'POST /apps/my-app/addons': refusal(423, 'confirmation_required', 'This costs money.')},
    stderr: text`
      Creating heroku-postgresql on my-app... !
          Error: Confirmation another did not match my-app. Aborted.
    `,
    exit: 1,
    requests: [
      'POST /apps/my-app/addons {"attachment":{},"config":{},"confirm":"another","plan":{"name":"heroku-postgresql"}}',
    ],
  },
  {
    run: 'addons:destroy pg -a my-app --confirm my-app', replies: {...resolved(addOn('pg')), 'DELETE /apps/a1/addons/ao-pg': addOn('pg', {state: 'deprovisioned'})},
    stderr: 'Destroying pg on my-app... done\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"my-app"}',
      'DELETE /apps/a1/addons/ao-pg {"force":false}',
    ],
  },
  {
    run: 'addons:destroy pg redis --confirm my-app --force', replies: {'POST /actions/addons/resolve': inTurn([addOn('pg')], [addOn('redis')]), 'DELETE /apps/a1/addons/ao-pg': addOn('pg', {state: 'deprovisioned'}), 'DELETE /apps/a1/addons/ao-redis': addOn('redis', {state: 'deprovisioning'})},
    stdout: text`
      redis is being destroyed in the background. The app will restart when complete...
      Run hokku addons:info redis to check destruction progress
    `,
    stderr: text`
      Destroying pg on my-app... done
      Destroying redis on my-app... pending
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg"}',
      'POST /actions/addons/resolve [3.sdk] {"addon":"redis"}',
      'DELETE /apps/a1/addons/ao-pg {"force":true}',
      'DELETE /apps/a1/addons/ao-redis {"force":true}',
    ],
  },
  {
    run: 'addons:destroy pg --confirm my-app --wait', replies: {...resolved(addOn('pg')), 'DELETE /apps/a1/addons/ao-pg': addOn('pg', {state: 'deprovisioning'})},
    stdout: 'Waiting for pg...\n',
    stderr: text`
      Destroying pg on my-app... pending
      Destroying pg... done
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg"}',
      'DELETE /apps/a1/addons/ao-pg {"force":false}',
      'GET /apps/my-app/addons/pg',
    ],
  },
  {
    run: 'addons:destroy pg -a my-app', replies: resolved(addOn('pg')),
    stderr: text`
       ›   Warning: Destructive Action
       ›   This command will affect the app my-app

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"my-app"}',
    ],
    differs: 'it asks where nobody can answer, and ends with 0',
  },
  {
    run: 'addons:destroy pg -a my-app --confirm another', replies: resolved(addOn('pg')),
    stderr: '    Error: Confirmation another did not match my-app. Aborted.\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"my-app"}',
    ],
  },
  {
    run: 'addons:destroy pg -a other --confirm other', replies: resolved(addOn('pg')),
    stderr: '    Error: pg is on my-app not other\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"other"}',
    ],
  },
  {
    run: 'addons:destroy pg --confirm my-app', note: 'that is refused', replies: {...resolved(addOn('pg')), 'DELETE /apps/a1/addons/ao-pg': refusal(422, 'invalid_params', 'It is in use')},
    stderr: text`
      Destroying pg on my-app... !
          Error: The add-on was unable to be destroyed: It is in use.
    `,
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg"}',
      'DELETE /apps/a1/addons/ao-pg {"force":false}',
    ],
  },
  {
    run: 'addons:detach DB -a my-app', replies: {'GET /apps/my-app/addon-attachments/DB': attachment('DB', 'pg'), 'DELETE /addon-attachments/at-DB': attachment('DB', 'pg'), 'GET /apps/my-app/releases': [{version: 7}]},
    stderr: text`
      Detaching DB to pg from my-app... done
      Unsetting DB config vars and restarting my-app... done, v7
    `,
    requests: [
      'GET /apps/my-app/addon-attachments/DB',
      'DELETE /addon-attachments/at-DB',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'addons:docs heroku-redis:mini --show-url', replies: {'GET /addon-services/heroku-redis': {name: 'heroku-redis'}},
    stdout: 'https://devcenter.heroku.com/articles/heroku-redis\n',
    requests: [
      'GET /addon-services/heroku-redis',
    ],
  },
  {
    run: 'addons:docs pg -a my-app --show-url', replies: resolved(addOn('pg')),
    stdout: 'https://devcenter.heroku.com/articles/heroku-postgresql\n',
    requests: [
      'GET /addon-services/pg',
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"my-app"}',
    ],
  },
  {
    run: 'addons:info pg', replies: {...resolved(addOn('pg')), 'GET /addons/ao-pg/addon-attachments': [attachment('Z', 'pg'), attachment('A', 'pg', {app: other})]},
    stdout: text`
      === pg

      Plan:         heroku-postgresql:essential-0
      Price:        ~$0.007/hour
      Max Price:    $5/month
      Attachments:  my-app::Z
                    other::A
      Owning app:   my-app
      Installed at: Fri Jan 02 2026 03:04:05 GMT+0000 (Coordinated Universal Time)
      State:        created
    `,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
      'GET /addons/ao-pg/addon-attachments',
    ],
  },
  {
    run: 'addons:info pg', note: 'of several', replies: resolved(addOn('pg-1'), addOn('pg-2')),
    stderr: '    Error: Ambiguous identifier; multiple matching add-ons found: pg-1, pg-2.\n',
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
    ],
  },
  {
    run: 'addons:info pg', note: 'that is not there', replies: resolved(),
    stderr: "    Error: Couldn't find that addon.\n",
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
    ],
  },
  {
    run: 'addons:open DB -a my-app --show-url', replies: {'POST /actions/addon-attachments/resolve': [attachment('DB', 'pg')]},
    stdout: 'https://addons.example.com/DB\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"DB","app":"my-app"}',
    ],
  },
  {
    run: 'addons:open pg -a other --show-url', replies: {...none, ...resolved(addOn('pg')), 'GET /addons/ao-pg/addon-attachments': [attachment('Z', 'pg'), attachment('A', 'pg', {app: other})]},
    stdout: 'https://addons.example.com/A\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"pg","app":"other"}',
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":"other"}',
      'GET /addons/ao-pg/addon-attachments [3.sdk]',
    ],
  },
  {
    run: 'addons:open pg --show-url', replies: {...none, ...resolved(addOn('pg'))},
    stdout: 'https://addons.example.com/pg\n',
    requests: [
      'POST /actions/addon-attachments/resolve [3.sdk] {"addon_attachment":"pg","app":null}',
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
    ],
  },
  {
    run: 'addons:open pg -a my-app --show-url', note: 'for staff', env: {HEROKU_SUDO: '1'}, replies: {'GET /apps/my-app/addons/pg/sso': {method: 'get', action: 'https://sso.example.com'}},
    stdout: 'https://sso.example.com\n',
    requests: [
      'GET /apps/my-app/addons/pg/sso [3.sdk]',
    ],
    differs: 'it opens it all the same',
  },
  {
    run: 'addons:plans svc', replies: {'GET /addon-services/svc/plans': [plan('c', 0, {contract: true}), plan('b', 5000), {...plan('a', 0), default: true}, plan('m', 1, {metered: true})]},
    stdout: text`
                  Slug    Name   Price          Max Price
       ────────────────────────────────────────────────────────────────────────────────────────
        default   svc:a   A      free           free
                  svc:m   M      metered        https://elements.heroku.com/addons/svc#pricing
                  svc:b   B      ~$0.069/hour   $50/month
                  svc:c   C      contract       contract

    `,
    requests: [
      'GET /addon-services/svc/plans [3.sdk]',
    ],
  },
  {
    run: 'addons:rename pg new', replies: {'GET /addons/pg': addOn('pg'), 'PATCH /apps/a1/addons/ao-pg': addOn('new')},
    stdout: 'pg successfully renamed to new.\n',
    requests: [
      'GET /addons/pg',
      'PATCH /apps/a1/addons/ao-pg {"name":"new"}',
    ],
  },
  {
    run: 'addons:services', replies: {'GET /addon-services': [{name: 'heroku-redis', human_name: 'Redis', state: 'ga'}]},
    stdout: text`
        Slug           Name    State
       ──────────────────────────────
        heroku-redis   Redis   ga


      See plans with hokku addons:plans SERVICE
    `,
    requests: [
      'GET /addon-services',
    ],
  },
  {
    run: 'addons:upgrade heroku-postgresql:basic -a my-app', replies: {...resolved(addOn('pg')), 'PATCH /apps/my-app/addons/pg': addOn('pg', {provision_message: 'Wait a little.'})},
    stdout: 'Wait a little.\n',
    stderr: 'Changing pg on my-app from heroku-postgresql:essential-0 to heroku-postgresql:basic... done, ~$0.007/hour (max $5/month)\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"heroku-postgresql","app":"my-app"}',
      'PATCH /apps/my-app/addons/pg {"plan":{"name":"heroku-postgresql:basic"}}',
    ],
  },
  {
    run: 'addons:downgrade pg basic', replies: {...resolved(addOn('pg')), 'PATCH /apps/my-app/addons/pg': addOn('pg')},
    stderr: 'Changing pg on my-app from heroku-postgresql:essential-0 to heroku-postgresql:basic... done, ~$0.007/hour (max $5/month)\n',
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
      'PATCH /apps/my-app/addons/pg {"plan":{"name":"heroku-postgresql:basic"}}',
    ],
  },
  {
    run: 'addons:upgrade pg', note: 'to nothing',
    stderr: text`
          Error: Error: No plan specified.
          You need to specify a plan to move pg to.
          For example: hokku addons:upgrade heroku-redis:premium-0
          https://devcenter.heroku.com/articles/managing-add-ons
    `,
    exit: 1,
  },
  {
    run: 'addons:upgrade pg nope', replies: {...resolved(addOn('pg')), 'PATCH /apps/my-app/addons/pg': noPlan, 'GET /addon-services/heroku-postgresql/plans': [{name: 'heroku-postgresql:basic'}]},
    stderr: [
      'Changing pg on my-app from heroku-postgresql:essential-0 to heroku-postgresql:nope... done',
      "    Error: Couldn't find either the add-on service or the add-on plan of ",
      '    "heroku-postgresql:nope".',
      '',
      '    Here are the available plans for heroku-postgresql:',
      '    heroku-postgresql:basic',
      '',
      '    See more plan information with hokku addons:plans heroku-postgresql',
      '',
      '    https://devcenter.heroku.com/articles/managing-add-ons',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
      'PATCH /apps/my-app/addons/pg {"plan":{"name":"heroku-postgresql:nope"}}',
      'GET /addon-services/heroku-postgresql/plans',
    ],
  },
  {
    run: 'addons:upgrade heroku-postgresql basic', note: 'of several', replies: {'POST /actions/addons/resolve': refusal(422, 'multiple_matches', 'Several.')},
    stderr: [
      '    Error: Several.',
      '',
      '    Multiple add-ons match heroku-postgresql',
      "    It is not clear which add-on's plan you are trying to change.",
      '',
      '    Specify the add-on name instead of the name of the add-on service.',
      '    For example, instead of: hokku addons:upgrade heroku-postgresql basic',
      '    Run this: hokku addons:upgrade redis-triangular-1234 ',
      '    heroku-postgresql:basic',
      '    Alternatively, specify an app to filter by with --app',
      '    https://devcenter.heroku.com/articles/managing-add-ons',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"heroku-postgresql","app":null}',
    ],
  },
  {
    run: 'addons:wait -a my-app', replies: {'GET /apps/my-app/addons': [addOn('there'), addOn('pg', pending), addOn('gone', {state: 'deprovisioning'})], 'GET /apps/my-app/addons/pg': addOn('pg')},
    stdout: 'Created pg as DATABASE_URL\n',
    stderr: text`
      Creating pg... done
      Destroying gone... done
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /apps/my-app/addons/pg',
      'GET /apps/my-app/addons/gone',
    ],
  },
  {
    run: 'addons:wait pg', note: 'that is given up', replies: {...resolved(addOn('pg', pending)), 'GET /apps/my-app/addons/pg': addOn('pg', {state: 'deprovisioned'})},
    stderr: text`
      Creating pg... !
          Error: The add-on was unable to be created, with status deprovisioned
    `,
    exit: 1,
    requests: [
      'POST /actions/addons/resolve [3.sdk] {"addon":"pg","app":null}',
      'GET /apps/my-app/addons/pg',
    ],
  },
])
