import {inTurn, refusal, reply} from '../support/api-server.js'
import {app} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const docker = {'bin/docker.sh': '#!/bin/sh\n[ "$1" = version ] && echo 28.0.1 && exit\necho "$@" >> calls\n[ "$FAILS" = "$1" ] && exit 3\nexit 0\n'}
const setup = ['ln -s docker.sh bin/docker', 'touch calls']
const env = {PATH: `./bin:${process.env.PATH}`}
const of = {'GET /apps/my-app': {...app, stack: {name: 'container'}, build_stack: {name: 'container'}}}
const image = {'GET /v2/my-app/web/manifests/latest': {schemaVersion: 2, config: {digest: 'sha256:web'}}}
const released = (...sequence: unknown[]) => ({...of, ...image, 'GET /apps/my-app/releases': inTurn(...sequence), 'PATCH /apps/my-app/formation': [], 'GET /output': reply({type: 'text/plain', text: 'migrated\n'})})

transcripts([
  {
    run: 'container:push web -a my-app', files: {...docker, Dockerfile: ''}, setup, env, replies: of, after: {'sed "s,/[^ ]*/cwd,CWD,g; s,127.0.0.1:[0-9]*,REGISTRY,g" calls': 'build -f CWD/Dockerfile -t REGISTRY/my-app/web --provenance false --sbom false CWD\npush REGISTRY/my-app/web\n'},
    stdout: text`
      === Building web ($HOME/cwd/Dockerfile)

      === Pushing web ($HOME/cwd/Dockerfile)

      Your image has been successfully pushed. You can now release it with the 'container:release' command.
    `,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:push -R -a my-app --arg A=1,B=2 --no-cache', files: {...docker, 'Dockerfile.web': '', 'w/Dockerfile.worker': ''}, setup, env, replies: of, after: {'sed "s,/[^ ]*/cwd,CWD,g; s,127.0.0.1:[0-9]*,REGISTRY,g" calls | head -2': 'build -f CWD/Dockerfile.web -t REGISTRY/my-app/web --no-cache --provenance false --sbom false --build-arg A=1 --build-arg B=2 CWD\nbuild -f CWD/w/Dockerfile.worker -t REGISTRY/my-app/worker --no-cache --provenance false --sbom false --build-arg A=1 --build-arg B=2 CWD/w\n'},
    stdout: text`
      === Building web ($HOME/cwd/Dockerfile.web)

      === Building worker ($HOME/cwd/w/Dockerfile.worker)

      === Pushing web ($HOME/cwd/Dockerfile.web)

      === Pushing worker ($HOME/cwd/w/Dockerfile.worker)

      Your images have been successfully pushed. You can now release them with the 'container:release' command.
    `,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:push web -a my-app', note: 'no file', files: docker, setup, env, replies: of,
    stderr: ' ›   Error: No images to push\n',
    exit: 1,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:push web -a my-app', note: 'the build fails', files: {...docker, Dockerfile: ''}, setup, env: {...env, FAILS: 'build'}, replies: of,
    stdout: text`
      === Building web ($HOME/cwd/Dockerfile)

    `,
    stderr: ' ›   Error: docker build exited with Error: 3\n',
    exit: 1,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:push web -a my-app', note: 'another stack', replies: {'GET /apps/my-app': app},
    stderr: text`
       ›   Error: This command is for Docker apps only. Switch stacks by running 
       ›   hokku stack:set container. Or, to deploy my-app with heroku-24, run git 
       ›   push heroku main instead.
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:push -a my-app',
    stderr: ' ›   Error: Requires either --recursive or one or more process types\n',
    exit: 1,
  },
  {
    run: 'container:pull web worker -a my-app', files: docker, setup, env, replies: of, after: {'sed "s,127.0.0.1:[0-9]*,REGISTRY,g" calls': 'pull REGISTRY/my-app/web\npull REGISTRY/my-app/worker\n'},
    stdout: text`
      === Pulling web as $HOST/my-app/web

      === Pulling worker as $HOST/my-app/worker

    `,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:pull -a my-app',
    stderr: text`
       ›   Error: Error: Requires one or more process types
       ›    $ hokku container:pull web         # Pulls the web image from the app
       ›    $ hokku container:pull web worker  # Pulls both the web and worker images
       ›    from the app
       ›    $ hokku container:pull web:latest  # Pulls the latest tag from the web 
       ›   image
    `,
    exit: 2,
  },
  {
    run: 'container:run web bash -a my-app -p 4000', files: docker, setup, env, replies: of, after: {'sed "s,127.0.0.1:[0-9]*,REGISTRY,g; s,--user [0-9]* ,," calls': 'run -e PORT=4000 -i REGISTRY/my-app/web bash\n'},
    stdout: text`
      === Running $HOST/my-app/web with bash

    `,
    requests: [
      'GET /apps/my-app',
    ],
  },
  {
    run: 'container:login', files: docker, setup, env, after: {'sed "s,127.0.0.1:[0-9]*,REGISTRY,g" calls': 'login --username=_ --password-stdin REGISTRY\n'},
  },
  {
    run: 'container:logout', files: docker, setup, env, after: {'sed "s,127.0.0.1:[0-9]*,REGISTRY,g" calls': 'logout REGISTRY\n'},
  },
  {
    run: 'container:login', note: 'no docker', env: {PATH: './nowhere'}, differs: 'says less',
    stderr: text`
       ›   Error: Docker must be installed to use this command. See 
       ›   https://docs.docker.com/get-docker/
    `,
    exit: 1,
  },
  {
    run: 'container:logout', note: 'no docker', env: {PATH: './nowhere'}, differs: 'says less',
    stderr: text`
       ›   Error: Docker must be installed to use this command. See 
       ›   https://docs.docker.com/get-docker/
    `,
    exit: 1,
  },
  {
    run: 'container:rm web worker -a my-app', replies: {...of, 'PATCH /apps/my-app/formation/web': {}, 'PATCH /apps/my-app/formation/worker': {}},
    stderr: text`
      Removing container web for my-app... done
      Removing container worker for my-app... done
    `,
    requests: [
      'GET /apps/my-app',
      'PATCH /apps/my-app/formation/web [3.docker-releases] {"docker_image":null}',
      'PATCH /apps/my-app/formation/worker [3.docker-releases] {"docker_image":null}',
    ],
  },
  {
    run: 'container:rm -a my-app',
    stderr: text`
       ›   Error: Error: Requires one or more process types
       ›    $ hokku container:rm web         # Destroys the web container
       ›    $ hokku container:rm web worker  # Destroys the web and worker containers
    `,
    exit: 2,
  },
  {
    run: 'container:release web -a my-app', replies: released([{id: 'r1', status: 'succeeded'}], [{id: 'r2', status: 'succeeded'}]), differs: 'asks a registry by a name of its own',
    stderr: 'Releasing images web to my-app... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /v2/my-app/web/manifests/latest',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
      'PATCH /apps/my-app/formation [3.docker-releases] {"updates":[{"docker_image":"sha256:web","type":"web"}]}',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
    ],
  },
  {
    run: 'container:release web -a my-app', note: 'release phase', replies: {...released([], [{id: 'r2', status: 'pending', output_stream_url: '$BASE/output'}]), 'GET /apps/my-app/releases/r2': {id: 'r2', status: 'failed'}}, differs: 'asks a registry by a name of its own',
    stdout: text`
      Running release command...
      migrated
    `,
    stderr: text`
      Releasing images web to my-app... done
       ›   Error: Error: release command failed
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app',
      'GET /v2/my-app/web/manifests/latest',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
      'PATCH /apps/my-app/formation [3.docker-releases] {"updates":[{"docker_image":"sha256:web","type":"web"}]}',
      'GET /apps/my-app/releases range=version ..; max=1, order=desc',
      'GET /output',
      'GET /apps/my-app/releases/r2',
    ],
  },
  {
    run: 'container:release web -a my-app', note: 'nothing pushed', replies: {...of, 'GET /v2/my-app/web/manifests/latest': refusal(404, 'x', 'unknown manifest')}, differs: 'asks a registry by a name of its own',
    stderr: text`
          Error: HTTP Error 404 for GET 
          http://127.0.0.1/v2/my-app/web/manifests/latest
          unknown manifest
    `,
    exit: 1,
    requests: [
      'GET /apps/my-app',
      'GET /v2/my-app/web/manifests/latest',
    ],
  },
  {
    run: 'container:release -a my-app',
    stderr: text`
       ›   Error: Error: Requires one or more process types
       ›     $ hokku container:release web         # Releases the previously pushed 
       ›   web process type
       ›    $ hokku container:release web worker  # Releases the previously pushed 
       ›   web and worker process types
    `,
    exit: 2,
  },
])
