import {refusal} from '../support/api-server.js'
import {addOn, app, release} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const list = [
  {...app, name: 'zeta'}, app, {...app, name: 'col', owner: {email: 'b@x.com', id: 'z'}},
  {...app, name: 'acol', owner: {email: 'a@x.com', id: 'z'}, region: {name: 'eu'}, locked: true},
]
const teamApp = {...app, name: 't1', owner: {email: 'acme@herokumanager.com'}}
const git = ['git init -q .']
const created = {...app, name: 'foo', web_url: 'https://foo.x/'}
const info = {'GET /apps/my-app/addons': [], 'GET /apps/my-app/dynos': [], 'GET /apps/my-app/collaborators': []}

const me = {'GET /account': {email: 'me@example.com', id: 'u1'}}

interface Compared {config?: object; stack?: string; buildpacks?: string[]; addons?: string[]; features?: Record<string, boolean>}
const compared = (name: string, {config = {}, stack = 'heroku-24', buildpacks = [], addons = [], features = {}}: Compared) => ({
  [`GET /apps/${name}/releases`]: [release(1, {slug: {id: 's1'}})],
  [`GET /apps/${name}/slugs/s1`]: {checksum: `SHA256:${name}`},
  [`GET /apps/${name}/config-vars`]: config,
  [`GET /apps/${name}`]: {...app, name, stack: {name: stack}},
  [`GET /apps/${name}/buildpack-installations`]: buildpacks.map((url, ordinal) => ({ordinal, buildpack: {name: url, url}})),
  [`GET /apps/${name}/addons`]: addons.map(service => addOn(service, {addon_service: {name: service}})),
  [`GET /apps/${name}/features`]: Object.entries(features).map(([feature, enabled]) => ({name: feature, enabled})),
})

transcripts([
  {
    run: 'apps --all', replies: {...me, 'GET /apps': list},
    stdout: text`
      === me@example.com Apps

      my-app
      zeta

      Collaborated Apps

        Name                 Email
       ──────────────────────────────
        acol [locked] (eu)   a@x.com
        col                  b@x.com

    `,
    requests: [
      'GET /apps',
      'GET /account',
    ],
  },
  {
    run: 'apps -t acme', replies: {...me, 'GET /teams/acme/apps': [teamApp, {...teamApp, name: 'b', region: {name: 'eu'}}]},
    stdout: text`
      === Apps in team acme

      b (eu)
      t1
    `,
    requests: [
      'GET /teams/acme/apps',
      'GET /account',
    ],
  },
  {
    run: 'apps -t acme', note: 'empty', replies: {...me, 'GET /teams/acme/apps': []},
    stdout: 'There are no apps in team acme.\n',
    requests: [
      'GET /teams/acme/apps',
      'GET /account',
    ],
  },
  {
    run: 'apps -s sp', replies: {...me, 'GET /spaces/sp': {name: 'sp', team: {name: 'acme'}}, 'GET /teams/acme/apps': [{...teamApp, space: {name: 'sp', id: 's'}}, teamApp]},
    stdout: text`
      === Apps in space sp

      t1
    `,
    requests: [
      'GET /spaces/sp',
      'GET /teams/acme/apps',
      'GET /account',
    ],
  },
  {
    run: 'apps', note: 'only collab', replies: {...me, 'GET /users/~/apps': [list[2]]},
    stdout: text`

      Collaborated Apps

        Name   Email
       ────────────────
        col    b@x.com

    `,
    requests: [
      'GET /users/~/apps',
      'GET /account',
    ],
  },
  {
    run: 'apps', note: 'team env', env: {HEROKU_TEAM: 'acme'}, replies: {...me, 'GET /teams/acme/apps': [teamApp]},
    stdout: text`
      === Apps in team acme

      t1
    `,
    requests: [
      'GET /teams/acme/apps',
      'GET /account',
    ],
  },
  {
    run: 'apps:create foo', setup: git, replies: {'POST /apps': created},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: 'Creating foo... done\n',
    requests: [
      'POST /apps {"name":"foo"}',
    ],
    after: {'git config remote.heroku.url': 'https://$HOST/foo.git\n', 'git config --global credential.https://$HOST.helper': / git:credentials\n$/},
  },
  {
    run: 'apps:create foo', note: 'remote exists', setup: [...git, 'git remote add heroku https://x/y.git'], replies: {'POST /apps': created},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: text`
      Creating foo... done
       ›   Warning: The git remote heroku leads to another app. hokku leads to this 
       ›   one: git push hokku main
    `,
    requests: [
      'POST /apps {"name":"foo"}',
    ],
    after: {'git config remote.heroku.url; git config remote.hokku.url': 'https://x/y.git\nhttps://$HOST/foo.git\n'},
    differs: 'it adds none and says nothing',
  },
  {
    run: 'apps:create foo --region eu -s heroku-22 -b https://b/p --addons a1,a2:p', replies: {'POST /apps': {...created, region: {name: 'eu'}, stack: {name: 'heroku-22'}}, 'PUT /apps/foo/buildpack-installations': [], 'POST /apps/foo/addons': {name: 'x', plan: {name: 'a1'}}},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: text`
      Creating foo... done, region is eu, stack is heroku-22
      Adding a1... done
      Adding a2:p... done
      Setting buildpack to https://b/p... done
    `,
    requests: [
      'POST /apps {"name":"foo","region":"eu","stack":"heroku-22"}',
      'POST /apps/foo/addons {"plan":"a1"}',
      'POST /apps/foo/addons {"plan":"a2:p"}',
      'PUT /apps/foo/buildpack-installations {"updates":[{"buildpack":"https://b/p"}]}',
    ],
  },
  {
    run: 'apps:create --region eu', replies: {'POST /apps': {...created, region: {name: 'eu'}}},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: 'Creating app... done, foo, region is eu\n',
    requests: [
      'POST /apps {"region":"eu"}',
    ],
  },
  {
    run: 'apps:create foo -t acme', replies: {'POST /teams/apps': created},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: 'Creating foo... done\n',
    requests: [
      'POST /teams/apps {"name":"foo","team":"acme"}',
    ],
  },
  {
    run: 'apps:create foo --space sp', replies: {'POST /teams/apps': {...created, space: {name: 'sp'}}},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: 'Creating foo in space sp... done\n',
    requests: [
      'POST /teams/apps {"name":"foo","space":"sp"}',
    ],
  },
  {
    run: 'apps:create foo --space sp --internal-routing --kernel k --locked --features a,b', replies: {'POST /teams/apps': created},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: 'Creating foo in space sp... done\n',
    requests: [
      'POST /teams/apps {"feature_flags":"a,b","internal_routing":true,"kernel":"k","locked":true,"name":"foo","space":"sp"}',
    ],
  },
  {
    run: 'apps:create foo', note: 'taken', replies: {'POST /apps': refusal(422, 'invalid_params', 'Name foo is already taken')},
    stderr: text`
      Creating foo... !
       ›   Error: Name foo is already taken
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'POST /apps {"name":"foo"}',
    ],
  },
  {
    run: 'apps:create', note: 'env', env: {HEROKU_APP: 'envapp'}, replies: {'POST /apps': {...created, name: 'envapp'}},
    stdout: 'https://foo.x/ | https://$HOST/envapp.git\n',
    stderr: 'Creating envapp... done\n',
    requests: [
      'POST /apps {"name":"envapp"}',
    ],
  },
  {
    run: 'apps:create --manifest foo', note: 'manifest', files: {'heroku.yml': 'setup:\n  addons:\n    - plan: heroku-postgresql\n      as: DATABASE\n  config:\n    A: b\n'}, replies: {'POST /apps': created, 'POST /apps/foo/addons': {name: 'x', plan: {name: 'heroku-postgresql'}, provision_message: 'hi'}, 'PATCH /apps/foo/config-vars': {A: 'b'}},
    stdout: 'https://foo.x/ | https://$HOST/foo.git\n',
    stderr: text`
      Reading heroku.yml manifest... done
      Creating foo... done, stack is heroku-24
      Adding heroku-postgresql... done
      Setting config vars... done
    `,
    requests: [
      'POST /apps {"name":"foo","stack":"container"}',
      'POST /apps/foo/addons {"attachment":{"name":"DATABASE"},"plan":"heroku-postgresql"}',
      'PATCH /apps/foo/config-vars {"A":"b"}',
    ],
  },
  {
    run: 'apps:info', note: 'no app',
    stderr: [
      '    Error: No app specified.',
      '    USAGE: hokku apps:info --app my-app',
      '',
    ].join('\n'),
    exit: 1,
    requests: [],
  },
  {
    run: 'apps:info -a my-app', note: 'many', replies: {...info, 'GET /apps/my-app': {...app, cron_finished_at: '2026-01-02T03:04:05Z', cron_next_run: '2026-01-03T03:04:05Z', database_size: 123456789, create_status: 'creating', maintenance: true, archived_at: '2026-01-02T03:04:05Z', repo_size: 1234567, slug_size: 0, database_tables: 5, owner: {email: 'acme@herokumanager.com'}, web_url: null}, 'GET /apps/my-app/dynos': [{type: 'web'}, {type: 'web'}, {type: 'worker'}], 'GET /apps/my-app/collaborators': [{user: {email: 'acme@herokumanager.com'}}, {user: {email: 'b'}}, {user: {email: 'a'}}]},
    stdout: text`
      === my-app

      Collaborators:    a
                        b
      Archived At:      2026-01-02T03:04:05.000Z
      Cron Finished At: 2026-01-02T03:04:05.000Z
      Cron Next Run:    2026-01-03T03:04:05.000Z
      Database Size:    118 MB
      Create Status:    creating
      Git URL:          https://git.heroku.com/my-app.git
      Web URL:          ''
      Repo Size:        1 MB
      Slug Size:        0 B
      Owner:            acme@herokumanager.com
      Region:           us
      Dynos:            web: 2, worker: 1
      Stack:            heroku-24
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /apps/my-app',
      'GET /apps/my-app/dynos',
      'GET /apps/my-app/collaborators',
      'GET /apps/my-app/pipeline-couplings',
    ],
  },
  {
    run: 'apps:info -a my-app --shell', note: 'many', replies: {...info, 'GET /apps/my-app': {...app, cron_finished_at: '2026-01-02T03:04:05Z', cron_next_run: '2026-01-03T03:04:05Z', database_size: 123456789, create_status: 'creating', maintenance: true, archived_at: '2026-01-02T03:04:05Z', repo_size: 1234567, slug_size: 0, database_tables: 5, owner: {email: 'acme@herokumanager.com'}, web_url: null}, 'GET /apps/my-app/dynos': [{type: 'web'}, {type: 'web'}, {type: 'my-worker'}]},
    stdout: text`
      auto_cert_mgmt=undefined
      addons=
      collaborators=
      archived_at=2026-01-02T03:04:05.000Z
      cron_finished_at=2026-01-02T03:04:05.000Z
      cron_next_run=2026-01-03T03:04:05.000Z
      database_size=118 MB
      create_status=creating
      git_url=https://git.heroku.com/my-app.git
      web_url=null
      repo_size=1 MB
      slug_size=0 B
      owner=acme@herokumanager.com
      region=us
      dynos={ web: 2, 'my-worker': 1 }
      stack=heroku-24
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /apps/my-app',
      'GET /apps/my-app/dynos',
      'GET /apps/my-app/collaborators',
      'GET /apps/my-app/pipeline-couplings',
    ],
  },
  {
    run: 'apps:destroy', note: 'no app',
    stderr: [
      '    Error: No app specified.',
      '    USAGE: hokku apps:destroy APPNAME',
      '',
    ].join('\n'),
    exit: 1,
    requests: [],
  },
  {
    run: 'apps:destroy -a my-app --confirm my-app', setup: [...git, 'git remote add heroku https://$HOST/my-app.git', 'git remote add st https://$HOST/my-app.git', 'git remote add o https://$HOST/other.git'], replies: {'GET /apps/my-app': app, 'DELETE /apps/my-app': app},
    stderr: 'Destroying my-app (including all add-ons)... done\n',
    requests: [
      'GET /apps/my-app',
      'DELETE /apps/my-app',
    ],
    after: {'git remote': 'o\n'},
  },
  {
    run: 'apps:destroy -a my-app', replies: {'GET /apps/my-app': app},
    stderr: text`
       ›   Warning: This will delete my-app including all add-ons.

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: ['GET /apps/my-app'],
    differs: 'without a terminal it asks all the same, and ends with 0 having done nothing',
  },
  {
    run: 'apps:destroy -a my-app --confirm other', replies: {'GET /apps/my-app': app},
    stderr: '    Error: Confirmation other did not match my-app. Aborted.\n',
    exit: 1,
    requests: ['GET /apps/my-app'],
  },
  {
    run: 'apps:create foo -r staging', setup: [...git, 'git remote add staging https://x/y.git'], replies: {'POST /apps': created},
    stdout: /foo\.git/,
    stderr: /The git remote staging leads to another app/,
    after: {'git remote': 'staging\n'},
    differs: 'it adds none and says nothing',
  },
  {
    run: 'apps:rename newname -a my-app', setup: [...git, 'git remote add heroku https://$HOST/my-app.git', 'git remote add o https://$HOST/other.git'], replies: {'PATCH /apps/my-app': {...app, name: 'newname'}},
    stdout: text`
      https://my-app.herokuapp.com/ | https://$HOST/newname.git
      Git remote heroku updated
    `,
    stderr: text`
      Renaming my-app to newname... done
       ›   Warning: Don't forget to update git remotes for all other local checkouts 
       ›   of the app.
    `,
    requests: [
      'PATCH /apps/my-app {"name":"newname"}',
    ],
    after: {'git config remote.heroku.url; git config remote.o.url': 'https://$HOST/newname.git\nhttps://$HOST/other.git\n'},
    differs: 'it says so twice, for fetch and for push',
  },
  {
    run: 'apps:stacks:set heroku-22 -a my-app', replies: {'PATCH /apps/my-app': {...app, build_stack: {name: 'heroku-22'}}},
    stdout: text`
      You will need to redeploy my-app for the change to take effect.
      Run git push heroku main to trigger a new build on my-app.
    `,
    stderr: 'Setting stack to heroku-22... done\n',
    requests: [
      'PATCH /apps/my-app {"build_stack":"heroku-22"}',
    ],
  },
  {
    run: 'apps:stacks:set cedar-10 -a my-app', replies: {'PATCH /apps/my-app': {...app, build_stack: {name: 'cedar'}}},
    stdout: text`
      You will need to redeploy my-app for the change to take effect.
      Run git push heroku main to trigger a new build on my-app.
    `,
    stderr: 'Setting stack to cedar... done\n',
    requests: [
      'PATCH /apps/my-app {"build_stack":"cedar"}',
    ],
  },
  {
    run: 'apps:stacks -a my-app', note: 'same', replies: {'GET /apps/my-app': {...app}, 'GET /stacks': [{name: 'heroku-24'}, {name: 'cedar'}, {name: 'container'}]},
    stdout: text`
      === my-app Available Stacks

        cedar-10
        container
      * heroku-24
    `,
    requests: [
      'GET /apps/my-app',
      'GET /stacks',
    ],
  },
  {
    run: 'apps:open -a my-app', note: 'no browser', env: {BROWSER: 'none'}, replies: {'GET /apps/my-app': app},
    stdout: 'Opening https://my-app.herokuapp.com/...\n',
    stderr: [
      '    Error: Error opening web browser.',
      '    Manually visit https://my-app.herokuapp.com/ in your browser.',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app',
    ],
    differs: 'it ends with 0',
  },
  {
    run: 'apps:info -a my-app', note: 'null sizes', replies: {...info, 'GET /apps/my-app': {...app, repo_size: null, slug_size: null, acm: false}},
    stdout: text`
      === my-app

      Auto Cert Mgmt: false
      Git URL:        https://git.heroku.com/my-app.git
      Web URL:        https://my-app.herokuapp.com/
      Repo Size:      0 B
      Slug Size:      0 B
      Owner:          me@example.com
      Region:         us
      Dynos:          
      Stack:          heroku-24
    `,
    requests: [
      'GET /apps/my-app/addons',
      'GET /apps/my-app',
      'GET /apps/my-app/dynos',
      'GET /apps/my-app/collaborators',
      'GET /apps/my-app/pipeline-couplings',
    ],
  },
  {
    run: 'apps:diff one other', replies: {...compared('one', {config: {A: '1', B: '2'}, stack: 'heroku-22', buildpacks: ['heroku/ruby', 'heroku/nodejs'], addons: ['redis', 'pg'], features: {preboot: true}}), ...compared('other', {config: {B: '3', C: ''}, stack: 'heroku-24', buildpacks: ['heroku/ruby'], addons: ['pg', 'papertrail'], features: {preboot: false, affinity: false}})},
    stdout: text`


        one             property              other
       ────────────────────────────────────────────────────
        SHA256:one      slug (checksum)       SHA256:other
        1               config (A)
        2               config (B)            3
                        config (C)
        heroku-22       stack                 heroku-24
        heroku/nodejs   buildpack (1)
        true            add-on (redis)        false
        false           add-on (papertrail)   true
        enabled         feature (preboot)     disabled



    `,
    requests: [
      'GET /apps/one/releases range=version ..; max=1, order=desc',
      'GET /apps/other/releases range=version ..; max=1, order=desc',
      'GET /apps/one/slugs/s1',
      'GET /apps/other/slugs/s1',
      'GET /apps/other/config-vars',
      'GET /apps/one/config-vars',
      'GET /apps/one',
      'GET /apps/one/buildpack-installations',
      'GET /apps/one/addons',
      'GET /apps/one/features',
      'GET /apps/other',
      'GET /apps/other/buildpack-installations',
      'GET /apps/other/addons',
      'GET /apps/other/features',
    ],
  },
  {
    run: 'apps:diff one other', note: 'where one is missing', replies: compared('one', {}),
    stderr: '    Error: App not found: other\n',
    exit: 1,
    requests: [
      'GET /apps/one/releases range=version ..; max=1, order=desc',
      'GET /apps/other/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'apps:errors -a my-app', replies: {'GET /apps/my-app/formation': [{type: 'web'}, {type: 'odd'}], 'GET /apps/my-app/router-metrics/errors': {data: {H12: [1, null, 3], H27: [1]}}, 'GET /apps/my-app/formation/web/metrics/errors': {data: {R14: [2], X1: [1]}}, 'GET /apps/my-app/formation/odd/metrics/errors': refusal(400, 'bad_request', 'invalid process_type provided')},
    stdout: text`
      === Errors on my-app in the last 24 hours

        Source   Name   Level      Desc                         Count
       ───────────────────────────────────────────────────────────────
        router   H12    critical   Request Timeout              4
        router   H27    info       Client Request Interrupted   1
        web      R14    critical   Memory quota exceeded        2
        web      X1     critical   unknown error                1

    `,
    differs: 'its metrics have a fixed host',
  },
  {
    run: 'apps:errors -a my-app --router --hours 2', replies: {'GET /apps/my-app/formation': [{type: 'web'}], 'GET /apps/my-app/router-metrics/errors': {data: {}}},
    stdout: 'No errors on my-app in the last 2 hours\n',
    differs: 'its metrics have a fixed host',
  },
  {
    run: 'apps:errors -a my-app --dyno --json', replies: {'GET /apps/my-app/formation': [{type: 'web'}], 'GET /apps/my-app/formation/web/metrics/errors': {data: {R14: [2, 3]}}},
    stdout: text`
      {
        "dyno": {
          "web": {
            "R14": 5
          }
        },
        "router": {}
      }
    `,
    differs: 'its metrics have a fixed host',
  },
  {
    run: 'apps:favorites', replies: {'GET /favorites': [{resource_name: 'b'}, {resource_name: 'a'}]},
    stdout: text`
      === Favorited Apps

      b
      a
    `,
    requests: [
      'GET /favorites?type=app',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'apps:favorites:add -a my-app', replies: {'GET /favorites': [], 'POST /favorites': {}},
    stderr: 'Adding my-app to favorites... done\n',
    requests: [
      'GET /favorites?type=app',
      'POST /favorites {"resource_id":"my-app","type":"app"}',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'apps:favorites:add -a my-app', note: 'again', replies: {'GET /favorites': [{resource_name: 'my-app'}]},
    stderr: text`
      Adding my-app to favorites... !
          Error: my-app is already a favorite app.
    `,
    exit: 1,
    requests: [
      'GET /favorites?type=app',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'apps:favorites:add -a my-app', note: 'that is not there', replies: {'GET /favorites': [], 'POST /favorites': refusal(404, 'not_found', '')},
    stderr: text`
      Adding my-app to favorites... !
       ›   Error: App not found
    `,
    exit: 2,
    requests: [
      'GET /favorites?type=app',
      'POST /favorites {"resource_id":"my-app","type":"app"}',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'apps:favorites:remove -a my-app', replies: {'GET /favorites': [{id: 'f1', resource_name: 'my-app'}], 'DELETE /favorites/f1': {}},
    stderr: 'Removing my-app from favorites... done\n',
    requests: [
      'GET /favorites?type=app',
      'DELETE /favorites/f1',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'apps:favorites:remove -a my-app', note: 'that is none', replies: {'GET /favorites': []},
    stderr: text`
      Removing my-app from favorites... !
          Error: my-app is not already a favorite app.
    `,
    exit: 1,
    requests: [
      'GET /favorites?type=app',
    ],
    differs: 'favorites have a fixed host',
  },
  {
    run: 'join -a my-app', replies: {'GET /account': {email: 'me@example.com'}, 'POST /teams/apps/my-app/collaborators': {}},
    stderr: 'Joining my-app... done\n',
    requests: [
      'GET /account',
      'POST /teams/apps/my-app/collaborators {"user":"me@example.com"}',
    ],
  },
  {
    run: 'leave -a my-app', replies: {'GET /account': {email: 'me@example.com'}, 'DELETE /apps/my-app/collaborators/me@example.com': {}},
    stderr: 'Leaving my-app... done\n',
    requests: [
      'GET /account',
      'DELETE /apps/my-app/collaborators/me@example.com',
    ],
    differs: 'it encodes the @',
  },
  {
    run: 'lock -a my-app', replies: {'GET /teams/apps/my-app': {locked: false}, 'PATCH /teams/apps/my-app': {}},
    stderr: 'Locking my-app... done\n',
    requests: [
      'GET /teams/apps/my-app',
      'PATCH /teams/apps/my-app {"locked":true}',
    ],
  },
  {
    run: 'lock -a my-app', note: 'again', replies: {'GET /teams/apps/my-app': {locked: true}},
    stderr: text`
          Error: Error: cannot lock my-app.
          This app is already locked.
    `,
    exit: 1,
    requests: [
      'GET /teams/apps/my-app',
    ],
  },
  {
    run: 'unlock -a my-app', replies: {'GET /teams/apps/my-app': {locked: true}, 'PATCH /teams/apps/my-app': {}},
    stderr: 'Unlocking my-app... done\n',
    requests: [
      'GET /teams/apps/my-app',
      'PATCH /teams/apps/my-app {"locked":false}',
    ],
  },
  {
    run: 'unlock -a my-app', note: 'again', replies: {'GET /teams/apps/my-app': {locked: false}},
    stderr: text`
       ›   Error: cannot unlock my-app
       ›   This app is not locked.
    `,
    exit: 1,
    requests: [
      'GET /teams/apps/my-app',
    ],
  },
  {
    run: 'apps:transfer you@example.com -a my-app', replies: {'GET /apps/my-app': app, 'POST /account/app-transfers': {state: 'pending'}},
    stderr: 'Initiating transfer of my-app to you@example.com... email sent\n',
    requests: [
      'GET /apps/my-app',
      'POST /account/app-transfers {"app":"my-app","recipient":"you@example.com"}',
    ],
  },
  {
    run: 'apps:transfer team -a my-app --locked', replies: {'GET /apps/my-app': app, 'GET /teams/apps/my-app': {locked: false}, 'PATCH /teams/apps/my-app': {}},
    stderr: text`
      Transferring my-app to team... done
      Locking my-app... done
    `,
    requests: [
      'GET /apps/my-app',
      'PATCH /teams/apps/my-app {"owner":"team"}',
      'GET /teams/apps/my-app',
      'PATCH /teams/apps/my-app {"locked":true}',
    ],
  },
  {
    run: 'apps:transfer you@example.com -a my-app --confirm my-app', note: "of a team's app", replies: {'GET /apps/my-app': {...app, owner: {email: 'team@herokumanager.com'}}, 'PATCH /teams/apps/my-app': {}},
    stderr: 'Transferring my-app to you@example.com... done\n',
    requests: [
      'GET /apps/my-app',
      'PATCH /teams/apps/my-app {"owner":"you@example.com"}',
    ],
  },
  {
    run: 'apps:transfer you@example.com -a my-app', note: "of a team's app", replies: {'GET /apps/my-app': {...app, owner: {email: 'team@herokumanager.com'}}},
    stderr: text`
       ›   Warning: All collaborators will be removed from this app

       ›   Error: To proceed, re-run this command with --confirm my-app
    `,
    exit: 2,
    requests: [
      'GET /apps/my-app',
    ],
    differs: 'it asks where nobody can answer, and ends with 0',
  },
  {
    run: 'apps:transfer you@example.com', note: 'of no app',
    stderr: [
      ' ›   Error: Specify the app to transfer with --app, or --bulk to pick among ',
      ' ›   yours.',
      '',
    ].join('\n'),
    exit: 2,
    differs: 'it asks for an app of the name undefined',
  },
])
