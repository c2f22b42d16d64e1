import {refusal} from '../support/api-server.js'
import {app} from '../support/resources.js'
import {text, transcripts} from '../support/transcript.js'

const ofTeam = {...app, owner: {email: 'team@herokumanager.com'}}
const permissions = (...names: string[]) => names.map(name => ({name, description: name}))
const collaborators = [
  {role: 'owner', user: {email: 'team@herokumanager.com'}, permissions: []},
  {role: 'member', user: {email: 'bob@example.com'}, permissions: permissions('view', 'deploy')},
]
const features = (...names: string[]) => ({'GET /teams/team/features': names.map(name => ({name, enabled: true}))})

transcripts([
  {
    run: 'access -a my-app', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/collaborators': [{role: 'owner', user: {email: 'me@example.com'}}, {role: 'collaborator', user: {email: 'bob@example.com'}}]},
    stdout: text`
        email             role
       ────────────────────────────────
        bob@example.com   collaborator
        me@example.com    owner

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/collaborators',
    ],
  },
  {
    run: 'access -a my-app', note: 'where a platform tells of permissions', replies: {'GET /apps/my-app': app, 'GET /apps/my-app/collaborators': [{role: 'owner', permissions: [], user: {email: 'me@example.com'}}]},
    stdout: '  email            role    permissions\n ──────────────────────────────────────\n  me@example.com   owner\n\n',
  },
  {
    run: 'access -a my-app', note: "of a team's app", replies: {'GET /apps/my-app': ofTeam, 'GET /apps/my-app/collaborators': collaborators, 'GET /teams/team/members': [{email: 'ann@example.com', role: 'admin'}, {email: 'bob@example.com', role: 'member'}], 'GET /teams/permissions': permissions('view', 'operate')},
    stdout: text`
        email             role     permissions
       ──────────────────────────────────────────
        ann@example.com   admin    operate, view
        bob@example.com   member   deploy, view

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/collaborators',
      'GET /teams/team/members',
      'GET /teams/permissions',
    ],
  },
  {
    run: 'access -a my-app', note: 'an administrator is named once', replies: {
      'GET /apps/my-app': ofTeam, 'GET /apps/my-app/collaborators': [{role: 'admin', user: {email: 'ann@example.com'}, permissions: permissions('view')}, ...collaborators],
      'GET /teams/team/members': [{email: 'ann@example.com', role: 'admin'}], 'GET /teams/permissions': permissions('operate', 'view'),
    },
    stdout: text`
        email             role     permissions
       ──────────────────────────────────────────
        ann@example.com   admin    operate, view
        bob@example.com   member   deploy, view

    `,
  },
  {
    run: 'access -a my-app', note: 'by one who may not see the members', replies: {'GET /apps/my-app': ofTeam, 'GET /apps/my-app/collaborators': collaborators, 'GET /teams/team/members': refusal(403, 'forbidden', 'No.')},
    stdout: text`
        email             role     permissions
       ─────────────────────────────────────────
        bob@example.com   member   deploy, view

    `,
    requests: [
      'GET /apps/my-app',
      'GET /apps/my-app/collaborators',
      'GET /teams/team/members',
    ],
  },
  {
    run: 'access:add bob@example.com -a my-app', replies: {'GET /apps/my-app': app, 'POST /apps/my-app/collaborators': {}},
    stderr: 'Adding bob@example.com access to the app my-app... done\n',
    requests: [
      'GET /apps/my-app',
      'POST /apps/my-app/collaborators {"user":"bob@example.com"}',
    ],
  },
  {
    run: 'access:add bob@example.com -a my-app -p operate,deploy', replies: {'GET /apps/my-app': ofTeam, ...features('org-access-controls'), 'POST /teams/apps/my-app/collaborators': {}},
    stderr: 'Adding bob@example.com access to the app my-app with deploy, operate, view permissions... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /teams/team/features',
      'POST /teams/apps/my-app/collaborators {"permissions":["deploy","operate","view"],"user":"bob@example.com"}',
    ],
  },
  {
    run: 'access:add bob@example.com -a my-app', note: 'without permissions, where there are any', replies: {'GET /apps/my-app': ofTeam, ...features('org-access-controls')},
    stderr: ' ›   Error: Missing argument: permissions\n',
    exit: 1,
    requests: [
      'GET /apps/my-app',
      'GET /teams/team/features',
    ],
  },
  {
    run: 'access:add bob@example.com -a my-app', note: 'where there are none', replies: {'GET /apps/my-app': ofTeam, ...features(), 'POST /apps/my-app/collaborators': {}},
    stderr: 'Adding bob@example.com access to the app my-app... done\n',
    requests: [
      'GET /apps/my-app',
      'GET /teams/team/features',
      'POST /apps/my-app/collaborators {"user":"bob@example.com"}',
    ],
  },
  {
    run: 'access:remove bob@example.com -a my-app', replies: {'DELETE /apps/my-app/collaborators/bob@example.com': {}},
    stderr: 'Removing bob@example.com access from the app my-app... done\n',
    requests: [
      'DELETE /apps/my-app/collaborators/bob@example.com',
    ],
  },
  {
    run: 'access:update bob@example.com -a my-app -p deploy', replies: {'GET /apps/my-app': ofTeam, 'PATCH /teams/apps/my-app/collaborators/bob@example.com': {}},
    stderr: 'Updating bob@example.com in application my-app with deploy,view permissions... done\n',
    requests: [
      'GET /apps/my-app',
      'PATCH /teams/apps/my-app/collaborators/bob@example.com {"permissions":["deploy","view"]}',
    ],
  },
  {
    run: 'access:update bob@example.com -a my-app -p deploy', note: "of an app that isn't a team's", replies: {'GET /apps/my-app': app},
    stderr: [
      ' ›   Error: Error: cannot update permissions. The app my-app is not owned by a ',
      ' ›   team',
      '',
    ].join('\n'),
    exit: 2,
    requests: [
      'GET /apps/my-app',
    ],
  },
])
