import {inTurn, refusal, reply} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const id = '14402644-c207-43aa-9bc1-974a34914010'
const pipeline = {id, name: 'pipe'}
const byName = {'GET /pipelines?eq%5Bname%5D=pipe': [pipeline]}
const byApp = {'GET /apps/x/pipeline-couplings': {pipeline, stage: 'staging'}}
const vars = `/pipelines/${id}/stage/test/config-vars`
const runs = `/pipelines/${id}/test-runs`
const run = (number: number, status: string, more: object = {}) =>
  ({id: `tr${number}`, number, commit_branch: 'main', commit_sha: 'b9e982a60904730510a1c9e2dd2df64aef6f0d84', commit_message: 'Mend it', status, pipeline: {id}, ...more})
const node = (index: number, more: object = {}) =>
  ({id: `n${index}`, index, status: 'succeeded', exit_code: 0, setup_stream_url: `$BASE/setup/${index}`, output_stream_url: `$BASE/output/${index}`, ...more})
const plain = (words: string) => reply({type: 'text/plain', text: words})
const streams = {'GET /setup/0': plain('setup 0\n'), 'GET /output/0': plain('output 0\n'), 'GET /setup/1': plain('setup 1\n'), 'GET /output/1': plain('output 1\n')}
const shown = (status: string, ...nodes: object[]) => ({...byName, ...streams, [`GET ${runs}/7`]: run(7, status), 'GET /test-runs/tr7/test-nodes': nodes})
const repository = ['git init -q -b main .', 'git -c user.name=A -c user.email=a@example.com commit -q --allow-empty -m first', 'git remote add origin https://github.com/o/r.git']
const begun = {
  ...byName, ...streams,
  'POST /sources': {source_blob: {get_url: '$BASE/source', put_url: '$BASE/source'}},
  'PUT /source': plain(''),
  [`GET /pipelines/${id}/repository`]: {repository: {name: 'o/r'}, organization: {name: 'org'}},
  'POST /test-runs': run(8, 'pending'),
  [`GET ${runs}/8`]: inTurn(run(8, 'creating'), run(8, 'building'), run(8, 'running'), run(8, 'failed')),
  'GET /test-runs/tr8/test-nodes': inTurn([node(0, {exit_code: null})], [node(0, {exit_code: 3})]),
}
const passed = {...begun, [`GET ${runs}/8`]: inTurn(run(8, 'building'), run(8, 'succeeded')), 'GET /test-runs/tr8/test-nodes': [node(0)]}

transcripts([
  {
    run: 'ci -a x', replies: {...byApp, [`GET ${runs}`]: [run(1, 'succeeded'), run(2, 'failed'), run(3, 'errored'), run(4, 'building'), run(5, 'odd')]},
    stdout: text`
      === Showing latest test runs for the pipe pipeline

                branch   sha       status
       ──────────────────────────────────────
        ?   5   main     b9e982a   odd
        -   4   main     b9e982a   building
        !   3   main     b9e982a   errored
        ✗   2   main     b9e982a   failed
        ✓   1   main     b9e982a   succeeded

    `,
    requests: [
      'GET /apps/x/pipeline-couplings',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs',
    ],
  },
  {
    run: 'ci',
    stderr: ' ›   Error: Required flag:  --pipeline PIPELINE or --app APP\n',
    exit: 2,
  },
  {
    run: 'ci -p pipe', replies: {'GET /pipelines?eq%5Bname%5D=pipe': []},
    stderr: ' ›   Error: Pipeline not found\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'ci:config -a x', replies: {...byApp, [`GET ${vars}`]: {A: '1', B: 'x y'}},
    stdout: text`
      === pipe test config vars

      A: 1
      B: x y
    `,
    requests: [
      'GET /apps/x/pipeline-couplings',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines]',
    ],
  },
  {
    run: 'ci:config -p pipe -s', replies: {...byName, [`GET ${vars}`]: {A: '1', B: 'x y'}},
    stdout: text`
      A=1
      B='x y'
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines]',
    ],
  },
  {
    run: 'ci:config',
    stderr: text`
       ›   Error: The following error occurred:
       ›     Exactly one of the following must be provided: --app, --pipeline
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'ci:config:get A -p pipe -s', replies: {...byName, [`GET ${vars}`]: {A: 'x y'}},
    stdout: text`
      A='x y'
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines]',
    ],
  },
  {
    run: 'ci:config:get Z -p pipe', note: 'strict', env: {HOKKU_STRICT: '1'}, replies: {...byName, [`GET ${vars}`]: {A: 'x y'}}, differs: 'has no strict mode',
    stderr: ' ›   Error: The tests of pipe have no config var Z.\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines]',
    ],
  },
  {
    run: 'ci:config:set A=1 B=2 -p pipe', replies: {...byName, [`PATCH ${vars}`]: {A: '1', B: '2', C: '3'}},
    stdout: text`
      A: 1
      B: 2
    `,
    stderr: 'Setting A, B... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'PATCH /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines] {"A":"1","B":"2"}',
    ],
  },
  {
    run: 'ci:config:set A -p pipe', replies: byName,
    stderr: ' ›   Error: A is invalid. Must be in the format FOO=bar.\n',
    exit: 1,
  },
  {
    run: 'ci:config:unset A B -p pipe', replies: {...byName, [`PATCH ${vars}`]: {}},
    stderr: 'Unsetting A, B... done\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'PATCH /pipelines/14402644-c207-43aa-9bc1-974a34914010/stage/test/config-vars [3.pipelines] {"A":null,"B":null}',
    ],
  },
  {
    run: 'ci:config:unset -p pipe',
    stderr: text`
       ›   Error: Usage: hokku ci:config:unset KEY1 [KEY2 ...]
       ›   Must specify KEY to unset.
    `,
    exit: 1,
  },
  {
    run: 'ci:info 7 -p pipe', replies: shown('failed', node(0), node(1, {exit_code: 3, status: 'failed'})),
    stdout: text`
      ✗ #7 main:b9e982a failed

      ✓ #0 succeeded
      ✗ #1 failed
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs/7',
      'GET /test-runs/tr7/test-nodes',
    ],
  },
  {
    run: 'ci:info 7 -p pipe --node 1', replies: shown('failed', node(0), node(1, {exit_code: 3})),
    stdout: text`
      setup 1
      output 1

      ✗ #7 main:b9e982a failed
    `,
    exit: 3,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs/7',
      'GET /test-runs/tr7/test-nodes',
      'GET /setup/1',
      'GET /output/1',
    ],
  },
  {
    run: 'ci:info 7 -p pipe --node 1', note: 'of one', replies: shown('succeeded', node(0)),
    stdout: text`
      setup 0
      output 0

      ✓ #7 main:b9e982a succeeded

    `,
    stderr: text`
       ›   Warning: This pipeline doesn't have parallel test runs, but you specified 
       ›   a node
       ›   Warning: See 
       ›   https://devcenter.heroku.com/articles/heroku-ci-parallel-test-runs for 
       ›   more info
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs/7',
      'GET /test-runs/tr7/test-nodes',
      'GET /setup/0',
      'GET /output/0',
    ],
  },
  {
    run: 'ci:info 7 -p pipe', note: 'none', replies: shown('errored'),
    stderr: ' ›   Error: Test run 7 was errored. No Heroku CI runs found for this pipeline.\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs/7',
      'GET /test-runs/tr7/test-nodes',
    ],
  },
  {
    run: 'ci:last -p pipe', replies: {...shown('succeeded', node(0)), [`GET ${runs}`]: [run(7, 'succeeded')]},
    stdout: text`
      setup 0
      output 0

      ✓ #7 main:b9e982a succeeded
    `,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs range=number ..; order=desc,max=1',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs/7',
      'GET /test-runs/tr7/test-nodes',
      'GET /setup/0',
      'GET /output/0',
    ],
  },
  {
    run: 'ci:last -p pipe', note: 'none, strict', env: {HOKKU_STRICT: '1'}, replies: {...byName, [`GET ${runs}`]: []}, differs: 'has no strict mode',
    stderr: ' ›   Error: No Heroku CI runs found for the specified app and/or pipeline.\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs range=number ..; order=desc,max=1',
    ],
  },
  {
    run: 'ci:last -p pipe', note: 'none', replies: {...byName, [`GET ${runs}`]: []},
    stderr: ' ›   Warning: No Heroku CI runs found for the specified app and/or pipeline.\n',
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs range=number ..; order=desc,max=1',
    ],
  },
  {
    run: 'ci:open -p pipe', replies: byName, differs: 'opens a page of Heroku whatever the platform',
    stderr: ' ›   Error: The platform $HOST has no dashboard to open.\n',
    exit: 2,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
    ],
  },
  {
    run: 'ci:run -p pipe',
    stderr: text`
       ›   Error: You can't run  $ hokku ci:run  outside of your app's git 
       ›   repository.
    `,
    exit: 2,
  },
  {
    run: 'ci:run -p pipe', note: 'not started', setup: repository, replies: {...begun, 'POST /test-runs': refusal(422, 'invalid_params', 'no CI here')}, differs: 'asks GitHub whatever the platform',
    stderr: text`
      Preparing source... done
      Starting test run... !
       ›   Error: no CI here
       ›
       ›   Error ID: invalid_params
    `,
    exit: 2,
  },
  {
    run: 'ci:run -p pipe', note: 'as it goes', setup: repository, replies: begun, differs: 'asks GitHub whatever the platform',
    stdout: text`
      setup 0
      output 0

      ✗ #8 main:b9e982a failed
    `,
    stderr: text`
      Preparing source... done
      Starting test run... done
      Waiting for build to start... done
    `,
    exit: 3,
  },
  {
    run: 'ci:rerun -p pipe', note: 'none', setup: repository, replies: {...begun, [`GET ${runs}`]: []}, differs: 'falls over its own feet',
    stderr: ' ›   Error: There is no test run to run again.\n',
    exit: 1,
    requests: [
      'GET /pipelines?eq%5Bname%5D=pipe [3.pipelines]',
      'GET /pipelines/14402644-c207-43aa-9bc1-974a34914010/test-runs range=number ..; order=desc,max=1',
    ],
  },
  {
    run: 'ci:run -p pipe', note: 'that passes', setup: repository, replies: passed, differs: 'asks GitHub whatever the platform',
    stdout: 'setup 0\noutput 0\n\n✓ #8 main:b9e982a succeeded\n', stderr: /^Preparing source... done\nStarting test run... done\n/,
  },
  {run: 'ci:debug -p pipe', note: 'where there is no repository', replies: byName, stderr: /Error/, exit: 1},
])
