import {inTurn, refusal, reply} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const pipeline = {id: 'p1', name: 'pipe', owner: null, created_at: '2026-01-02T03:04:05Z', generation: {name: 'cedar'}}
const id = '8c5ac2f1-4a5c-4b7e-9a4f-0b8a5ddd9a11'
const me = {id: 'u1', email: 'me@example.com'}
const coupling = (app: string, name: string, stage: string) => ({id: `c-${app}`, app: {id: app, name}, stage, pipeline: {id: 'p1', name: 'pipe'}})
const inPipe = (app: string, name: string, owner: object = me) => ({id: app, name, owner})
const byName = {'GET /pipelines?eq%5Bname%5D=pipe': [pipeline]}
const couplings = [coupling('a1', 'stag', 'staging'), coupling('a2', 'prod', 'production'), coupling('a3', 'prod-eu', 'production'), coupling('a5', 'dev', 'development')]
const inside = {
  ...byName,
  'GET /pipelines/p1': pipeline,
  'GET /pipelines/p1/pipeline-couplings': couplings,
  'POST /filters/apps': [inPipe('a1', 'stag'), inPipe('a2', 'prod'), inPipe('a3', 'prod-eu'), inPipe('a5', 'dev')],
  'GET /apps/stag/pipeline-couplings': couplings[0],
  'GET /apps/prod/pipeline-couplings': couplings[1],
}
const promotion = {...inside, 'POST /pipeline-promotions': {id: 'pr1', status: 'pending'}}
const targets = 'GET /pipeline-promotions/pr1/promotion-targets'
const target = (app: string, status: string, more: object = {}) => ({app: {id: app}, status, error_message: null, release: null, ...more})
const github = {'GET /account/github/token': {github: {token: 't'}}, 'GET /repos/o/r': {id: 77, name: 'o/r', default_branch: 'main'}}
const built = (app: string, commit: string) => ({
  [`GET /apps/${app}/github`]: {repo: 'o/r'},
  [`GET /apps/${app}/releases`]: [{status: 'failed', slug: {id: 'x'}}, {status: 'succeeded', slug: {id: `s-${app}`}}],
  [`GET /apps/${app}/slugs/s-${app}`]: {commit},
})
const comparison = {
  ahead_by: 2,
  commits: [
    {sha: '1111111222', commit: {author: {name: 'Ann', date: '2026-01-01T00:00:00Z'}, message: 'one\n\nwhy'}},
    {sha: '2222222333', commit: {author: {name: 'Bob', date: '2026-02-01T10:00:00Z'}, message: 'two'}},
  ],
}
const diff = {...inside, ...github, ...built('a1', 'aaa'), ...built('a2', 'bbb'), ...built('a3', 'aaa'), 'GET /repos/o/r/compare/bbb...aaa': comparison}
const setup = (name: string) => ({id: `s-${name}`, app: {id: `a-${name}`, name}, status: 'pending'})
const made = {
  ...github,
  'GET /users/~': me,
  'POST /pipelines': pipeline,
  'POST /pipelines/p1/repository': {},
  'GET /github/repos/o/r/tarball/main': {archive_link: 'https://example.com/tar'},
  'POST /app-setups': inTurn(setup('pipe'), setup('pipe-staging')),
  'GET /app-setups/s-pipe': {...setup('pipe'), status: 'succeeded'},
  'GET /app-setups/s-pipe-staging': inTurn(setup('pipe-staging'), {...setup('pipe-staging'), status: 'succeeded'}),
  'PATCH /apps/a-pipe-staging/github': {},
  'PATCH /pipelines/p1/repository': {},
}

transcripts([
  {
    run: 'pipelines', replies: {'GET /pipelines': [pipeline]},
    stdout: text`
      === My Pipelines

      pipe
    `,
    requests: [
      'GET /pipelines',
    ],
  },
  {
    run: 'pipelines:add pipe -a x -s staging', replies: {...byName, 'POST /pipeline-couplings': {}},
    stderr: 'Adding x to pipe pipeline as staging... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'POST /pipeline-couplings {"app":"x","pipeline":"p1","stage":"staging"}',
    ],
  },
  {
    run: `pipelines:add ${id} -a x -s staging`, replies: {[`GET /pipelines/${id}`]: pipeline, 'POST /pipeline-couplings': refusal(422, 'invalid_params', 'taken')},
    stderr: text`
      Adding x to pipe pipeline as staging... !
       ›   Error: taken
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
    requests: [
      'GET /pipelines/8c5ac2f1-4a5c-4b7e-9a4f-0b8a5ddd9a11 [3.pipelines]',
      'POST /pipeline-couplings {"app":"x","pipeline":"p1","stage":"staging"}',
    ],
  },
  {
    run: 'pipelines:add pipe -a x', replies: byName, differs: 'asks, and ends well without an answer',
    stderr: ' ›   Error: Say with --stage where x belongs: development, staging, production.\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'pipelines:add pipe -a x -s staging', note: 'two of this name', replies: {'GET /pipelines?eq%5Bname%5D=pipe': [pipeline, {...pipeline, id: 'p2'}]}, differs: 'asks',
    stderr: ' ›   Error: Several pipelines are called pipe. Give the id of one: p1, p2.\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'pipelines:create pipe -a x -s staging', replies: {'GET /users/~': me, 'GET /apps/x': {generation: 'fir'}, 'POST /pipelines': pipeline, 'POST /pipeline-couplings': {}},
    stderr: text`
      Creating pipe pipeline... done
      Adding x to pipe pipeline as staging... done
    `,
    requests: [
      'GET /users/~',
      'GET /apps/x [3.sdk]',
      'POST /pipelines [3.pipelines] {"generation":{"name":"fir"},"name":"pipe","owner":{"id":"u1","type":"user"}}',
      'POST /pipeline-couplings {"app":"x","pipeline":"p1","stage":"staging"}',
    ],
  },
  {
    run: 'pipelines:create pipe -a x -s staging -t tm', replies: {'GET /teams/tm': {id: 't1', name: 'tm'}, 'GET /apps/x': {generation: {name: 'cedar'}}, 'POST /pipelines': pipeline, 'POST /pipeline-couplings': {}},
    stderr: text`
      Creating pipe pipeline... done
      Adding x to pipe pipeline as staging... done
    `,
    requests: [
      'GET /teams/tm',
      'GET /apps/x [3.sdk]',
      'POST /pipelines [3.pipelines] {"generation":{"name":"cedar"},"name":"pipe","owner":{"id":"t1","type":"team"}}',
      'POST /pipeline-couplings {"app":"x","pipeline":"p1","stage":"staging"}',
    ],
  },
  {
    run: 'pipelines:create -a x-staging -s staging', replies: {'GET /users/~': me, 'GET /apps/x-staging': {generation: 'fir'}}, differs: 'asks',
    stderr: ' ›   Error: Give the pipeline a name: hokku pipelines:create x\n',
    exit: 2,
    requests: [
      'GET /users/~',
    ],
  },
  {
    run: 'pipelines:create pipe -a nosuch -s staging', replies: {'GET /users/~': me},
    stderr: text`
      Creating pipe pipeline... !
       ›   Error: Couldn't find GET /apps/nosuch.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
  },
  {
    run: 'pipelines:destroy pipe', replies: {...byName, 'DELETE /pipelines/p1': pipeline},
    stderr: 'Destroying pipe pipeline... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'DELETE /pipelines/p1 [3.pipelines] {"name":"pipe"}',
    ],
  },
  {
    run: 'pipelines:destroy pipe', note: 'none', replies: {'GET /pipelines?eq%5Bname%5D=pipe': []},
    stderr: '    Error: Pipeline not found\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'pipelines:info pipe', replies: inside,
    stdout: text`
      === pipe


        app name   stage
       ────────────────────────
        dev        development
        stag       staging
        prod       production
        prod-eu    production

    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:info pipe --with-owners', note: 'mixed', replies: {...inside, 'GET /pipelines?eq%5Bname%5D=pipe': [{...pipeline, owner: {id: 'u1', type: 'user'}}], 'POST /filters/apps': [inPipe('a1', 'stag'), inPipe('a2', 'prod', {id: 't9', email: 'tm@herokumanager.com'})]},
    stdout: text`
      === pipe

      owner: me@example.com

        app name   stage        owner
       ────────────────────────────────────────
        stag       staging      me@example.com
        prod       production   tm (team)


    `,
    stderr: text`
       ›   Warning: Some apps in this pipeline do not belong to me@example.com.
       ›
       ›   All apps in a pipeline must have the same owner as the pipeline owner.
       ›   Transfer these apps or change the pipeline owner in pipeline settings.
       ›   See https://devcenter.heroku.com/articles/pipelines for more info.
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:info pipe', note: 'of a team', replies: {...inside, 'GET /pipelines?eq%5Bname%5D=pipe': [{...pipeline, owner: {id: 't1', type: 'team'}}], 'GET /teams/t1': {name: 'tm'}, 'POST /filters/apps': [inPipe('a1', 'stag', {id: 't1', email: 'tm@herokumanager.com'})]},
    stdout: text`
      === pipe

      owner: tm (team)

        app name   stage
       ────────────────────
        stag       staging

    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'GET /teams/t1',
    ],
  },
  {
    run: 'pipelines:open pipe', replies: byName, differs: 'opens a page of Heroku whatever the platform',
    stderr: ' ›   Error: The platform $HOST has no dashboard to open.\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'pipelines:promote -a stag', replies: {...promotion, [targets]: inTurn([target('a2', 'pending'), target('a3', 'pending')], [target('a2', 'succeeded'), target('a3', 'succeeded')])},
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
      Starting promotion to production...
      Waiting for promotion to complete...

      Promotion successful
      prod:    succeeded
      prod-eu: succeeded
    `,
    requests: [
      'GET /apps/stag/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'POST /pipeline-promotions {"pipeline":{"id":"p1"},"source":{"app":{"id":"a1"}},"targets":[{"app":{"id":"a2"}},{"app":{"id":"a3"}}]}',
      'GET /pipeline-promotions/pr1/promotion-targets',
      'GET /pipeline-promotions/pr1/promotion-targets',
      'GET /pipeline-promotions/pr1/promotion-targets',
    ],
  },
  {
    run: 'pipelines:promote -a stag --to prod,a3', note: 'fails in part', replies: {...promotion, [targets]: [target('a2', 'succeeded'), target('a3', 'failed', {error_message: 'Because'})]},
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
      Starting promotion to apps: prod,a3...
      Waiting for promotion to complete...
      prod:    succeeded
      prod-eu: failed
               Because
    `,
    stderr: text`
       ›   Warning: 
       ›   Promotion to some apps failed
    `,
    exit: 1,
    requests: [
      'GET /apps/stag/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'POST /pipeline-promotions {"pipeline":{"id":"p1"},"source":{"app":{"id":"a1"}},"targets":[{"app":{"id":"a2"}},{"app":{"id":"a3"}}]}',
      'GET /pipeline-promotions/pr1/promotion-targets',
      'GET /pipeline-promotions/pr1/promotion-targets',
    ],
  },
  {
    run: 'pipelines:promote -a stag --to prod', note: 'release phase', replies: {...promotion, [targets]: inTurn([target('a2', 'pending', {release: {id: 'r1'}})], [target('a2', 'succeeded')]), 'GET /apps/a2/releases/r1': {output_stream_url: '$BASE/out'}, 'GET /out': inTurn(refusal(404, 'not_found', 'not yet'), reply({type: 'text/plain', text: 'migrated\n'}))},
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
      Starting promotion to apps: prod...
      Waiting for promotion to complete...
      Fetching release info...
      Running release command...
      migrated

      Promotion successful
      prod: succeeded
    `,
    requests: [
      'GET /apps/stag/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'POST /pipeline-promotions {"pipeline":{"id":"p1"},"source":{"app":{"id":"a1"}},"targets":[{"app":{"id":"a2"}}]}',
      'GET /pipeline-promotions/pr1/promotion-targets',
      'GET /apps/a2/releases/r1',
      'GET /out',
      'GET /out',
      'GET /pipeline-promotions/pr1/promotion-targets',
    ],
  },
  {
    run: 'pipelines:promote -a stag --to stag', replies: promotion,
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
    `,
    stderr: text`
          AssertionError: Cannot promote from an app to itself: stag. Specify a 
          different target app.
          Code: ERR_ASSERTION
    `,
    exit: 1,
    requests: [
      'GET /apps/stag/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:promote -a stag --to nope', replies: promotion,
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
    `,
    stderr: text`
          AssertionError: Cannot find app nope
          Code: ERR_ASSERTION
    `,
    exit: 1,
    requests: [
      'GET /apps/stag/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:promote -a prod', replies: promotion,
    stdout: text`
      Fetching app info...
      Fetching apps from pipe...
    `,
    stderr: text`
          Error: Cannot promote prod from 'production' stage
    `,
    exit: 1,
    requests: [
      'GET /apps/prod/pipeline-couplings',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:remove -a stag', replies: {...inside, 'DELETE /pipeline-couplings/c-a1': {}},
    stderr: 'Removing stag... done\n',
    requests: [
      'GET /apps/stag/pipeline-couplings [3.sdk]',
      'DELETE /pipeline-couplings/c-a1',
    ],
  },
  {
    run: 'pipelines:rename pipe tube', replies: {...byName, 'PATCH /pipelines/p1': {...pipeline, name: 'tube'}},
    stderr: 'Renaming pipe pipeline to tube... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'PATCH /pipelines/p1 {"name":"tube"}',
    ],
  },
  {
    run: 'pipelines:transfer tm -p pipe -c pipe', replies: {...inside, 'GET /teams/tm': {id: 't1', name: 'tm'}, 'POST /pipeline-transfers': {}},
    stderr: 'Transferring pipe pipeline to the tm team... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /teams/tm',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'POST /pipeline-transfers {"new_owner":{"id":"t1","type":"team"},"pipeline":{"id":"p1"}}',
    ],
  },
  {
    run: 'pipelines:transfer me@example.com -p pipe -c wrong', replies: {...inside, 'GET /users/me@example.com': me},
    stderr: ' ›   Warning: Confirmation did not match pipe. Aborted.\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /teams/me@example.com',
      'GET /users/me@example.com',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:transfer me@example.com -p pipe -c wrong', note: 'strict', env: {HOKKU_STRICT: '1'}, replies: {...inside, 'GET /users/me@example.com': me}, differs: 'has no strict mode',
    stderr: ' ›   Error: Confirmation did not match pipe. Aborted.\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /teams/me@example.com',
      'GET /users/me@example.com',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:transfer tm -p pipe', replies: {...inside, 'GET /teams/tm': {id: 't1', name: 'tm'}}, differs: 'asks, and ends well without an answer',
    stdout: text`
      === pipe


        app name   stage
       ────────────────────────
        dev        development
        stag       staging
        prod       production
        prod-eu    production


    `,
    stderr: text`
       ›   Warning: This will transfer pipe and all of the listed apps to the tm team
       ›   Error: To proceed, re-run this command with --confirm pipe
    `,
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /teams/tm',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
    ],
  },
  {
    run: 'pipelines:transfer nobody -p pipe -c pipe', replies: inside,
    stderr: '    Error: Cannot find a team or account for "nobody"\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /teams/nobody',
      'GET /users/nobody',
    ],
  },
  {
    run: 'pipelines:update -a stag -s production', replies: {...inside, 'PATCH /pipeline-couplings/c-a1': {}},
    stderr: 'Changing stag to production... done\n',
    requests: [
      'GET /apps/stag/pipeline-couplings [3.sdk]',
      'PATCH /pipeline-couplings/c-a1 {"stage":"production"}',
    ],
  },
  {
    run: 'pipelines:connect pipe -r o/r', replies: {...github, 'GET /pipelines/pipe': pipeline, 'POST /pipelines/p1/repository': {}}, differs: 'asks GitHub whatever the platform',
    stderr: 'Linking to repo... done\n',
    requests: [
      'GET /account/github/token',
      'GET /repos/o/r',
      'GET /pipelines/pipe [3.pipelines]',
      'POST /pipelines/p1/repository {"repository":77}',
    ],
  },
  {
    run: 'pipelines:connect pipe -r o/r', note: 'no GitHub account', replies: {'GET /account/github/token': reply({status: 401, body: {}})}, differs: 'asks Heroku whatever the platform',
    stderr: '    Error: Account not connected to GitHub.\n',
    exit: 1,
    requests: [
      'GET /account/github/token',
    ],
  },
  {
    run: 'pipelines:connect pipe -r or',
    stderr: ' ›   Error: Repository name must be in the format organization/repo\n',
    exit: 2,
  },
  {
    run: 'pipelines:diff -a stag', replies: diff, differs: 'asks GitHub whatever the platform',
    stdout: text`

      === stag is ahead of prod by 2 commits

        SHA       date                   author   message
       ───────────────────────────────────────────────────
        2222222   2026-02-01T10:00:00Z   Bob      two
        1111111   2026-01-01T00:00:00Z   Ann      one


      https://github.com/o/r/compare/bbb...aaa

      stag is up to date with prod-eu
    `,
    stderr: text`
      Fetching apps from pipeline... done
      Fetching release info for all apps... done
    `,
    requests: [
      'GET /apps/stag/pipeline-couplings [3.sdk]',
      'GET /pipelines/p1 [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'GET /apps/a1/github',
      'GET /apps/a1/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a2/github',
      'GET /apps/a2/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a3/github',
      'GET /apps/a3/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a3/slugs/s-a3 [3.sdk]',
      'GET /apps/a1/slugs/s-a1 [3.sdk]',
      'GET /apps/a2/slugs/s-a2 [3.sdk]',
      'GET /account/github/token',
      'GET /repos/o/r/compare/bbb...aaa',
    ],
  },
  {
    run: 'pipelines:diff -a stag', note: 'elsewhere and unreleased', replies: {...diff, 'GET /apps/a2/github': {repo: 'o/other'}, 'GET /apps/a3/releases': []}, differs: 'asks GitHub whatever the platform',
    stdout: text`

      stag was not compared to prod as prod is not connected to the same GitHub repo as stag

      stag was not compared to prod-eu as prod-eu does not have any releases
    `,
    stderr: text`
      Fetching apps from pipeline... done
      Fetching release info for all apps... done
    `,
    requests: [
      'GET /apps/stag/pipeline-couplings [3.sdk]',
      'GET /pipelines/p1 [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'GET /apps/a1/github',
      'GET /apps/a1/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a2/github',
      'GET /apps/a2/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a3/github',
      'GET /apps/a3/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a1/slugs/s-a1 [3.sdk]',
      'GET /apps/a2/slugs/s-a2 [3.sdk]',
      'GET /account/github/token',
    ],
  },
  {
    run: 'pipelines:diff -a stag', note: 'unconnected', replies: {...diff, 'GET /apps/a1/github': refusal(404, 'not_found', 'no')}, differs: 'asks GitHub whatever the platform',
    stderr: text`
      Fetching apps from pipeline... done
      Fetching release info for all apps... done
       ›   Error: stag does not seem to be connected to GitHub!
       ›   Run hokku pipelines:open pipe and "Connect to GitHub".
    `,
    exit: 2,
    requests: [
      'GET /apps/stag/pipeline-couplings [3.sdk]',
      'GET /pipelines/p1 [3.pipelines]',
      'GET /pipelines/p1/pipeline-couplings [3.sdk]',
      'POST /filters/apps [3.filters] range=id ..; max=1000; {"in":{"id":["a1","a2","a3","a5"]}}',
      'GET /apps/a1/github',
      'GET /apps/a1/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a2/github',
      'GET /apps/a2/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a3/github',
      'GET /apps/a3/releases [3.sdk] range=version ..; order=desc',
      'GET /apps/a1/slugs/s-a1 [3.sdk]',
      'GET /apps/a2/slugs/s-a2 [3.sdk]',
      'GET /apps/a3/slugs/s-a3 [3.sdk]',
    ],
  },
  {
    run: 'pipelines:diff -a lonely',
    stderr: ' ›   Error: This app (lonely) does not seem to be a part of any pipeline\n',
    exit: 2,
    requests: [
      'GET /apps/lonely/pipeline-couplings [3.sdk]',
    ],
  },
  {
    run: 'pipelines:setup pipe o/r -y', replies: made, differs: 'asks GitHub whatever the platform',
    stderr: text`
      Creating pipeline... done
      Linking to repo... done
      Creating production and staging apps (pipe and pipe-staging)... done
      Configuring pipeline... done
    `,
    requests: [
      'GET /account/github/token',
      'GET /repos/o/r',
      'GET /users/~',
      'POST /pipelines [3.pipelines] {"generation":{"name":"cedar"},"name":"pipe","owner":{"id":"u1","type":"user"}}',
      'POST /pipelines/p1/repository {"repository":77}',
      'GET /github/repos/o/r/tarball/main',
      'POST /app-setups {"app":{"name":"pipe","personal":true},"pipeline_coupling":{"pipeline":"p1","stage":"production"},"source_blob":{"url":"https://example.com/tar"}}',
      'POST /app-setups {"app":{"name":"pipe-staging","personal":true},"pipeline_coupling":{"pipeline":"p1","stage":"staging"},"source_blob":{"url":"https://example.com/tar"}}',
      'GET /app-setups/s-pipe',
      'GET /app-setups/s-pipe-staging',
      'GET /app-setups/s-pipe-staging',
      'PATCH /apps/a-pipe-staging/github {"auto_deploy":true,"pull_requests":{"auto_deploy":true,"auto_destroy":true,"enabled":true},"wait_for_ci":true}',
      'PATCH /pipelines/p1/repository {"ci":true}',
    ],
  },
  {
    run: 'pipelines:setup pipe o/r -y', note: 'a setup fails', replies: {...made, 'GET /app-setups/s-pipe': {...setup('pipe'), status: 'failed', failure_message: 'no Procfile'}}, differs: 'asks GitHub whatever the platform',
    stderr: text`
      Creating pipeline... done
      Linking to repo... done
      Creating production and staging apps (pipe and pipe-staging)... !
          Error: Couldn't create application pipe: no Procfile
    `,
    exit: 1,
    requests: [
      'GET /account/github/token',
      'GET /repos/o/r',
      'GET /users/~',
      'POST /pipelines [3.pipelines] {"generation":{"name":"cedar"},"name":"pipe","owner":{"id":"u1","type":"user"}}',
      'POST /pipelines/p1/repository {"repository":77}',
      'GET /github/repos/o/r/tarball/main',
      'POST /app-setups {"app":{"name":"pipe","personal":true},"pipeline_coupling":{"pipeline":"p1","stage":"production"},"source_blob":{"url":"https://example.com/tar"}}',
      'POST /app-setups {"app":{"name":"pipe-staging","personal":true},"pipeline_coupling":{"pipeline":"p1","stage":"staging"},"source_blob":{"url":"https://example.com/tar"}}',
      'GET /app-setups/s-pipe',
    ],
  },
  {
    run: 'pipelines:setup pipe o/r', replies: made, differs: 'asks GitHub whatever the platform',
    stderr: ' ›   Error: To accept all default settings, re-run this command with --yes\n',
    exit: 2,
    requests: [
      'GET /account/github/token',
      'GET /repos/o/r',
    ],
  },
  {
    run: 'pipelines:setup much-too-long-a-pipeline-name o/r',
    stderr: ' ›   Error: Please choose a pipeline name between 2 and 22 characters long\n',
    exit: 2,
  },
])
