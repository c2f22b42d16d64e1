import {reply} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const buildpack = (name: string) => ({
  id: name, name, namespace: 'heroku', description: `Builds ${name}`, category: 'languages', blob_url: `https://example.com/${name}.tgz`,
  source: {type: 'github', owner: 'heroku', repo: `buildpack-${name}`}, support: {method: 'github', address: null},
})
const revisions = [{id: 'r1', release: 2, license: 'MIT', status: 'published', created_at: '2026-01-01T00:00:00Z'}, {id: 'r2', release: 3, license: 'MIT', status: 'pending', created_at: '2026-02-01T00:00:00Z'}]
const found = {
  'GET /buildpacks/heroku%2Fruby': buildpack('ruby'),
  'GET /buildpacks/heroku%2Fruby/revisions': revisions,
  'GET /buildpacks/heroku%2Fruby/readme': {encoding: 'base64', content: Buffer.from('# Ruby\n\nfor Ruby').toString('base64')},
}

transcripts([
  {
    run: 'buildpacks:search ruby', replies: {'GET /buildpacks?in%5Bname%5D%5B%5D=ruby': [buildpack('ruby')], 'GET /buildpacks?in%5Bnamespace%5D%5B%5D=ruby': [], 'GET /buildpacks?like%5Bdescription%5D=ruby': [buildpack('ruby'), buildpack('jruby')]},
    stdout: text`
        Buildpack      Category    Description
       ─────────────────────────────────────────
        heroku/ruby    languages   Builds ruby
        heroku/jruby   languages   Builds jruby


      2 buildpacks found
    `,
    requests: [
      'GET /buildpacks?in%5Bnamespace%5D%5B%5D=ruby [3.buildpack-registry]',
      'GET /buildpacks?in%5Bname%5D%5B%5D=ruby [3.buildpack-registry]',
      'GET /buildpacks?like%5Bdescription%5D=ruby [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:search --namespace heroku --name ruby,go', replies: {'GET /buildpacks': [buildpack('ruby')]},
    stdout: text`
        Buildpack     Category    Description
       ───────────────────────────────────────
        heroku/ruby   languages   Builds ruby


      1 buildpack found
    `,
    requests: [
      'GET /buildpacks?in%5Bnamespace%5D%5B%5D=heroku&in%5Bname%5D%5B%5D=ruby&in%5Bname%5D%5B%5D=go [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:search --description nothing', replies: {'GET /buildpacks': []},
    stdout: 'No buildpacks found\n',
    requests: [
      'GET /buildpacks?like%5Bdescription%5D=nothing [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:info heroku/ruby', replies: found,
    stdout: text`
      === heroku/ruby

      description: Builds ruby
      category:    languages
      license:     MIT
      support:     https://github.com/heroku/buildpack-ruby/issues
      source:      https://github.com/heroku/buildpack-ruby
      readme:      
      # Ruby

      for Ruby
    `,
    requests: [
      'GET /buildpacks/heroku%2Fruby [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fruby/revisions [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fruby/readme [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:info heroku/ruby -j', replies: found,
    stdout: "{\n  \"description\": \"Builds ruby\",\n  \"category\": \"languages\",\n  \"license\": \"MIT\",\n  \"support\": \"https://github.com/heroku/buildpack-ruby/issues\",\n  \"source\": \"https://github.com/heroku/buildpack-ruby\",\n  \"readme\": \"\\n# Ruby\\n\\nfor Ruby\"\n}\n",
    requests: [
      'GET /buildpacks/heroku%2Fruby [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fruby/revisions [3.buildpack-registry]',
      'GET /buildpacks/heroku%2Fruby/readme [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:info heroku/nope',
    stderr: text`
       ›   Error: Could not find the buildpack 'heroku/nope'
    `,
    exit: 2,
    requests: [
      'GET /buildpacks/heroku%2Fnope [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:info heroku/ruby', note: 'out of order', replies: {'GET /buildpacks/heroku%2Fruby': reply({status: 500, type: 'text/plain', text: 'some error'})},
    stderr: ' ›   Error: Problems finding buildpack info: some error\n',
    exit: 2,
    requests: [
      'GET /buildpacks/heroku%2Fruby [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:versions heroku/ruby', replies: found,
    stdout: text`
        Version   Released At            Status
       ────────────────────────────────────────────
        3         2026-02-01T00:00:00Z   pending
        2         2026-01-01T00:00:00Z   published

    `,
    requests: [
      'GET /buildpacks/heroku%2Fruby/revisions [3.buildpack-registry]',
    ],
  },
  {
    run: 'buildpacks:versions heroku/nope',
    stderr: text`
       ›   Error: Could not find 'heroku/nope'
    `,
    exit: 2,
    requests: [
      'GET /buildpacks/heroku%2Fnope/revisions [3.buildpack-registry]',
    ],
  },
])
