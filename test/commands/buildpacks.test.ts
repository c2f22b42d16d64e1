import {reply} from '../support/api-server.js'
import {app} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const list = (...names: string[]) =>
  names.map((name, ordinal) => ({ordinal, buildpack: {url: name.includes('://') ? name : `urn:buildpack:${name}`, name}}))
const registry = (name: string) => ({
  [`GET /buildpacks/heroku%2F${name}`]: {name, source: {type: 'github'}, blob_url: `https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/${name}.tgz`},
})
const set = (before: string[], after: string[]) => ({
  'GET /apps/my-app': app,
  'GET /apps/my-app/buildpack-installations': list(...before),
  'PUT /apps/my-app/buildpack-installations': list(...after),
  'GET /apps/my-app/config-vars': {},
  ...registry('nodejs'), ...registry('ruby'),
})
const fir = {...app, generation: {name: 'fir'}}

transcripts([
  {
    run: 'buildpacks -a my-app -j', replies: set(['heroku/nodejs', 'https://x/y.git'], []),
    stdout: text`
      [
        {
          "ordinal": 0,
          "buildpack": {
            "url": "heroku/nodejs",
            "name": "heroku/nodejs"
          }
        },
        {
          "ordinal": 1,
          "buildpack": {
            "url": "https://x/y.git",
            "name": "https://x/y.git"
          }
        }
      ]
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/buildpack-installations',
    ],
  },
  {
    run: 'buildpacks -a my-app', replies: set(['heroku/nodejs', 'https://x/y.git'], []),
    stdout: text`
      === my-app Classic Buildpacks (from the Heroku Buildpack Registry)

      1. heroku/nodejs
      2. https://x/y.git
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/buildpack-installations',
    ],
  },
  {
    run: 'buildpacks -a my-app', note: 'fir', replies: {'GET /apps/my-app': fir, 'GET /apps/my-app/releases': [{version: 1, oci_image: {id: 'oci1'}, status: 'succeeded'}], 'GET /apps/my-app/oci-images/oci1': [{id: 'oci1', buildpacks: [{id: 'heroku/nodejs', homepage: 'h', version: '1'}]}]},
    stdout: text`
      === my-app Cloud Native Buildpack (from the latest release's OCI image)

      heroku/nodejs
    `,
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/releases [3.sdk] range=version ..; max=10, order=desc',
      'GET /apps/my-app/oci-images/oci1 [3.sdk]',
    ],
  },
  {
    run: 'buildpacks -a my-app -j', note: 'empty', replies: set([], []),
    stdout: '[]\n',
    requests: [
      'GET /apps/my-app [3.sdk]',
      'GET /apps/my-app/buildpack-installations',
    ],
  },
  {
    run: 'buildpacks:set heroku/nodejs -a my-app', replies: set([], ['heroku/nodejs']),
    stdout: text`
      Buildpack set. Next release on my-app will use heroku/nodejs.
      Run git push heroku main to create a new release using this buildpack.
    `,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fnodejs [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fnodejs [3.buildpack-registry]',
      'PUT /apps/my-app/buildpack-installations {"updates":[{"buildpack":"https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/nodejs.tgz"}]}',
    ],
  },
  {
    run: 'buildpacks:set heroku/nodejs -i 5 -a my-app', replies: set(['heroku/ruby'], ['heroku/ruby', 'heroku/nodejs']),
    stdout: text`
      Buildpack set. Next release on my-app will use:
        1. heroku/ruby
        2. heroku/nodejs
      Run git push heroku main to create a new release using these buildpacks.
    `,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fnodejs [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fnodejs [3.buildpack-registry]',
      'PUT /apps/my-app/buildpack-installations {"updates":[{"buildpack":"heroku/ruby"},{"buildpack":"https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/nodejs.tgz"}]}',
    ],
  },
  {
    run: 'buildpacks:set heroku/nope -a my-app', replies: {...set([], []), 'GET /buildpacks/heroku%2Fnope': reply({status: 404, text: 'not found'})},
    stderr: ' ›   Error: Couldn\'t find the buildpack heroku/nope.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fnope [3.buildpack-registry]',
    ],
    differs: 'it chokes on an answer that is no JSON',
  },
  {
    run: 'buildpacks:set heroku/ruby -a my-app', note: 'registry down', replies: {...set([], ['heroku/ruby']), 'GET /buildpacks/heroku%2Fruby': reply({status: 500, text: 'oops'})},
    stderr: [
      '    Error: HTTP Error 500 for GET http://127.0.0.1/buildpacks/heroku%2Fruby',
      '    oops',
      '',
    ].join('\n'),
    exit: 1,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fruby [3.buildpack-registry]',
    ],
    differs: 'it chokes on an answer that is no JSON',
  },
  {
    run: 'buildpacks:set ./local -a my-app', replies: set([], ['heroku/nodejs']),
    stdout: text`
      Buildpack set. Next release on my-app will use heroku/nodejs.
      Run git push heroku main to create a new release using this buildpack.
    `,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'PUT /apps/my-app/buildpack-installations {"updates":[{"buildpack":"$HOME/cwd/local"}]}',
    ],
    differs: 'it takes a path for a name',
  },
  {
    run: 'buildpacks:add heroku/nodejs -i 0 -a my-app', replies: set(['heroku/ruby'], ['heroku/nodejs', 'heroku/ruby']),
    stderr: ' ›   Error: Invalid index. Must be greater than 0.\n',
    exit: 1,
    requests: [],
  },
  {
    run: 'buildpacks:remove heroku/nodejs -a my-app', note: 'two left', replies: set(['heroku/ruby', 'heroku/nodejs', 'https://a/b'], ['heroku/ruby', 'https://a/b']),
    stdout: text`
      Buildpack removed. Next release on my-app will use:
        1. heroku/ruby
        2. https://a/b
      Run git push heroku main to create a new release using these buildpacks.
    `,
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fnodejs [3.buildpack-registry]',
      'PUT /apps/my-app/buildpack-installations {"updates":[{"buildpack":"heroku/ruby"},{"buildpack":"https://a/b"}]}',
    ],
  },
  {
    run: 'buildpacks:remove -a my-app', replies: set(['heroku/ruby'], []),
    stderr: [
      ' ›   Error: Usage: hokku buildpacks:remove [BUILDPACK_URL]. Must specify a ',
      ' ›   buildpack to remove, either by index or URL.',
      '',
    ].join('\n'),
    exit: 2,
    requests: [],
  },
  {
    run: 'buildpacks:remove heroku/nodejs -i 1 -a my-app', replies: set(['heroku/ruby'], []),
    stderr: ' ›   Error: Please choose either index or Buildpack, but not both.\n',
    exit: 1,
    requests: [],
  },
  {
    run: 'buildpacks:remove -i 4 -a my-app', replies: set(['heroku/ruby', 'heroku/nodejs'], []),
    stderr: ' ›   Error: Invalid index. Please choose a value between 1 and 2\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/buildpack-installations',
    ],
  },
  {
    run: 'buildpacks:remove -i 4 -a my-app', note: 'one', replies: set(['heroku/ruby'], []),
    stderr: ' ›   Error: Invalid index. Only valid value is 1.\n',
    exit: 1,
    requests: [
      'GET /apps/my-app/buildpack-installations',
    ],
  },
  {
    run: 'buildpacks:remove heroku/ruby -a my-app', note: 'config', replies: {...set(['heroku/ruby'], []), 'GET /apps/my-app/config-vars': {BUILDPACK_URL: 'x'}},
    stdout: 'Buildpack removed.\n',
    stderr: [
      ' ›   Warning: The BUILDPACK_URL config var is still set and will be used for ',
      ' ›   the next release',
      '',
    ].join('\n'),
    requests: [
      'GET /apps/my-app/buildpack-installations',
      'GET /buildpacks/heroku%2Fruby [3.buildpack-registry]',
      'PUT /apps/my-app/buildpack-installations {"updates":[]}',
      'GET /apps/my-app/config-vars',
    ],
  },
  {
    run: 'buildpacks:clear -a my-app --json', replies: set([], []),
    stdout: '[]\n',
    requests: [
      'PUT /apps/my-app/buildpack-installations {"updates":[]}',
    ],
  },
  {
    run: 'buildpacks:clear -a my-app', replies: set([], []),
    stdout: 'Buildpacks cleared. Next release on my-app will detect buildpacks normally.\n',
    requests: [
      'PUT /apps/my-app/buildpack-installations {"updates":[]}',
      'GET /apps/my-app/config-vars',
    ],
  },
])
