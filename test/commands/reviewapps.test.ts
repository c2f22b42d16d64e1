import {inTurn, refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const pipeline = {id: 'p1', name: 'pipe'}
const review = (status: string, more: object = {}) => ({id: 'ra1', status, branch: 'feat', app: null, message: null, error_status: null, ...more})
const named = {app: {id: 'a1'}}
const found = {'GET /pipelines?eq%5Bname%5D=pipe': [pipeline], 'GET /pipelines/p1/repo/branches/feat': {name: 'feat'}, 'GET /apps/a1': {name: 'pipe-pr-1'}}
const enabled = {
  'GET /pipelines/pipe': pipeline,
  'GET /account/features/dashboard-repositories-api': {enabled: true},
  'GET /pipelines/p1/repo': {full_name: 'o/r'},
  'POST /pipelines/p1/review-app-config': {},
  'PATCH /pipelines/p1/review-app-config': {},
  'DELETE /pipelines/p1/review-app-config': {},
}

transcripts([
  {
    run: 'reviewapps:create -p pipe -b feat', replies: {...found, 'POST /review-apps': review('pending'), 'GET /review-apps/ra1': inTurn(review('pending'), review('creating', named))},
    stdout: 'Run hokku reviewapps:wait pipe-pr-1 to check progress.\n',
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... done
      Review app is building and will be ready when complete... 
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
      'GET /review-apps/ra1 [3.review-apps]',
      'GET /review-apps/ra1 [3.review-apps]',
      'GET /apps/a1',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b feat', note: 'without a name', replies: {...found, 'POST /review-apps': review('pending'), 'GET /review-apps/ra1': review('errored')},
    stdout: 'Review app for feat is being created in the background.\n',
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... done
      Review app is building and will be ready when complete... 
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
      'GET /review-apps/ra1 [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b feat', note: 'strict', env: {HOKKU_STRICT: '1'}, replies: {...found, 'POST /review-apps': review('pending'), 'GET /review-apps/ra1': review('errored', {error_status: 'no app.json'})}, differs: 'has no strict mode',
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... done
      Review app is building and will be ready when complete... 
          Error: no app.json
    `,
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
      'GET /review-apps/ra1 [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b feat --wait', replies: {...found, 'POST /review-apps': review('pending'), 'GET /review-apps/ra1': inTurn(review('creating'), review('created', named))},
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... done
      Review app is building and will be ready when complete... done
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
      'GET /review-apps/ra1 [3.review-apps]',
      'GET /review-apps/ra1 [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b feat --wait --wait-interval 1', replies: {...found, 'POST /review-apps': review('pending'), 'GET /review-apps/ra1': review('errored', {message: 'the build failed'})},
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... done
      Review app is building and will be ready when complete... !
          Error: the build failed
    `,
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
      'GET /review-apps/ra1 [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b nope', replies: found,
    stderr: text`
      Creating review app from nope... !
          Error: The branch nope doesn't exist. Make sure the branch is correct and 
          try again.
    `,
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/nope [3.repositories-api]',
    ],
  },
  {
    run: 'reviewapps:create -p pipe -b feat', note: 'there is one', replies: {...found, 'POST /review-apps': refusal(409, 'conflict', 'A review app already exists')},
    stderr: text`
      Creating review app from feat... 
      Creating review app from feat... !
       ›   Error: A review app already exists
       ›
       ›   Error ID: conflict
    `,
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/p1/repo/branches/feat [3.repositories-api]',
      'POST /review-apps [3.review-apps] {"branch":"feat","pipeline":"p1","source_blob":{"url":"resolve","version":null}}',
    ],
  },
  {
    run: 'reviewapps:wait pipe-pr-1', replies: {'GET /apps/pipe-pr-1/review-app': inTurn(review('creating'), review('created', named))},
    stderr: 'Review app is building and will be ready when complete... done\n',
    requests: [
      'GET /apps/pipe-pr-1/review-app [3.review-apps]',
      'GET /apps/pipe-pr-1/review-app [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:wait pipe-pr-1', note: 'ready', replies: {'GET /apps/pipe-pr-1/review-app': review('created', named)},
    requests: [
      'GET /apps/pipe-pr-1/review-app [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:wait pipe-pr-1', note: 'failed', replies: {'GET /apps/pipe-pr-1/review-app': review('errored')},
    stderr: '    Error: Failed to create the review app. (Status: errored)\n',
    exit: 1,
    requests: [
      'GET /apps/pipe-pr-1/review-app [3.review-apps]',
    ],
  },
  {
    run: 'reviewapps:enable -p pipe', replies: enabled,
    stderr: 'Configuring pipeline... done\n',
    requests: [
      'GET /pipelines/pipe',
      'GET /account/features/dashboard-repositories-api',
      'GET /pipelines/p1/repo [3.repositories-api]',
      'POST /pipelines/p1/review-app-config [3.review-apps] {"pipeline":"p1","repo":"o/r"}',
    ],
  },
  {
    run: 'reviewapps:enable -p pipe -a x --autodeploy --autodestroy --wait-for-ci', replies: enabled,
    stdout: text`
      Enabling auto deployment...
      Enabling auto destroy...
      Enabling wait for CI...
    `,
    stderr: text`
       ›   Warning: Specifying an app via --app or --remote is no longer needed with 
       ›   Review Apps
      Configuring pipeline... done
    `,
    requests: [
      'GET /pipelines/pipe',
      'GET /account/features/dashboard-repositories-api',
      'GET /pipelines/p1/repo [3.repositories-api]',
      'PATCH /pipelines/p1/review-app-config [3.review-apps] {"automatic_review_apps":true,"destroy_stale_apps":true,"pipeline":"p1","repo":"o/r","wait_for_ci":true}',
    ],
  },
  {
    run: 'reviewapps:enable -p pipe --wait-for-ci', note: 'the older way', replies: {'GET /pipelines/pipe': pipeline, 'GET /pipelines/p1/repository': {repository: {name: 'o/r'}}, 'PATCH /pipelines/p1/review-app-config': {}}, differs: 'asks Heroku whatever the platform',
    stdout: 'Enabling wait for CI...\n',
    stderr: 'Configuring pipeline... done\n',
    requests: [
      'GET /pipelines/pipe',
      'GET /account/features/dashboard-repositories-api',
      'GET /pipelines/p1/repository',
      'PATCH /pipelines/p1/review-app-config [3.review-apps] {"pipeline":"p1","repo":"o/r","wait_for_ci":true}',
    ],
  },
  {
    run: 'reviewapps:disable -p pipe', replies: enabled,
    stderr: 'Configuring pipeline... done\n',
    requests: [
      'GET /pipelines/pipe',
      'GET /account/features/dashboard-repositories-api',
      'GET /pipelines/p1/repo [3.repositories-api]',
      'DELETE /pipelines/p1/review-app-config [3.review-apps] {"pipeline":"p1","repo":"o/r"}',
    ],
  },
  {
    run: 'reviewapps:disable -p pipe --no-autodeploy --autodestroy', replies: enabled,
    stdout: text`
      Disabling auto deployment...
      Disabling auto destroy...
    `,
    stderr: 'Configuring pipeline... done\n',
    requests: [
      'GET /pipelines/pipe',
      'GET /account/features/dashboard-repositories-api',
      'GET /pipelines/p1/repo [3.repositories-api]',
      'PATCH /pipelines/p1/review-app-config [3.review-apps] {"automatic_review_apps":false,"destroy_stale_apps":false,"pipeline":"p1","repo":"o/r"}',
    ],
  },
])
