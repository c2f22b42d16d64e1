import {unknownAttachment} from '../support/postgres.js'
import {transcripts} from '../support/transcript.js'

transcripts([
  {run: 'data:pg:docs', env: {BROWSER: 'true'}, stdout: /devcenter\.heroku\.com/, requests: [], differs: 'it looks for a browser of its own'},
  {run: 'data:pg:docs', note: 'no browser', env: {BROWSER: 'false'}, stdout: /devcenter\.heroku\.com/, stderr: /Manually visit/, exit: 1, differs: 'it looks for a browser of its own'},
  {run: 'data:pg:psql nosuch -a my-app -c SELECT', replies: unknownAttachment, stderr: /Couldn't find/, exit: 2},
])
