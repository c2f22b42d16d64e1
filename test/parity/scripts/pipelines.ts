import type {Script} from '../script.js'

export const pipelines: Script = {
  name: 'pipelines',
  app: 'empty',
  rows: [
    'pipelines:create line-{app} --app {app} --stage staging',
    'pipelines:info line-{app}',
    'pipelines:update --app {app} --stage production',
    'pipelines:add line-{app} --app {app} --stage production',
    'pipelines:info line-{app} --json',
    'pipelines:rename line-{app} way-{app}',
    'pipelines:promote --app {app}',
    'ci:config --pipeline way-{app}',
    'ci:config:set A=1 B=two --pipeline way-{app}',
    'ci:config:get A --pipeline way-{app}',
    'ci:config:unset A --pipeline way-{app}',
    'ci:config --pipeline way-{app} --shell',
    'ci --pipeline way-{app}',
    'pipelines:remove --app {app}',
    'pipelines:remove --app {app}',
    'pipelines:destroy way-{app}',
    'pipelines:info way-{app}',
  ],
}
