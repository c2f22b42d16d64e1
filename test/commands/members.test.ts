import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const team = (type: string) => ({'GET /teams/acme': {name: 'acme', type}})
const asking = {...team('team'), 'GET /teams/acme/features': [{name: 'team-invite-acceptance', enabled: true}]}
const members = {'GET /teams/acme/members': [{email: 'b@example.com', role: 'admin'}, {email: 'a@example.com', role: 'member'}]}
const invited = {'GET /teams/acme/invitations': [{user: {email: 'c@example.com'}, role: 'member'}]}
const teams = {'GET /teams': [{name: 'b', role: 'admin', type: 'team'}, {name: 'a', role: 'member', type: 'enterprise'}]}

transcripts([
  {
    run: 'members -t acme', note: 'of an enterprise', replies: {...team('enterprise'), ...members},
    stdout: text`
        email           role
       ────────────────────────
        a@example.com   member
        b@example.com   admin

    `,
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/members',
    ],
  },
  {
    run: 'members -t acme', replies: {...asking, ...members, ...invited},
    stdout: text`
        email           role     status
       ──────────────────────────────────
        a@example.com   member
        b@example.com   admin
        c@example.com   member   pending

    `,
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/features',
      'GET /teams/acme/invitations [3.team-invitations]',
      'GET /teams/acme/members',
    ],
  },
  {
    run: 'members -t acme --pending', replies: {...asking, ...members, ...invited},
    stdout: text`
        email           role     status
       ──────────────────────────────────
        c@example.com   member   pending

    `,
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/features',
      'GET /teams/acme/invitations [3.team-invitations]',
      'GET /teams/acme/members',
    ],
  },
  {
    run: 'members -t acme --role owner', replies: {...team('enterprise'), ...members},
    stdout: 'No members in acme with role owner\n',
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/members',
    ],
  },
  {
    run: 'members', note: 'of no team',
    stderr: text`
       ›   Error: The following error occurred:
       ›     Missing required flag team
       ›   See more help with --help
    `,
    exit: 2,
  },
  {
    run: 'members', note: 'of the team of the environment', env: {HEROKU_TEAM: 'acme'}, replies: {...team('enterprise'), 'GET /teams/acme/members': []},
    stdout: 'No members in acme\n',
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/members',
    ],
  },
  {
    run: 'members:add c@example.com -t acme -r member', replies: {...team('enterprise'), 'PUT /teams/acme/members': {}},
    stderr: 'Adding c@example.com to acme as member... done\n',
    requests: [
      'GET /teams/acme',
      'PUT /teams/acme/members {"email":"c@example.com","role":"member"}',
    ],
  },
  {
    run: 'members:add c@example.com -t acme -r member', note: 'who is asked first', replies: {...asking, 'PUT /teams/acme/invitations': {}},
    stderr: 'Inviting c@example.com to acme as member... done\n',
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/features',
      'PUT /teams/acme/invitations [3.team-invitations] {"email":"c@example.com","role":"member"}',
    ],
  },
  {
    run: 'members:remove c@example.com -t acme', replies: {...team('enterprise'), 'DELETE /teams/acme/members/c%40example.com': {}},
    stderr: 'Removing c@example.com from acme... done\n',
    requests: [
      'GET /teams/acme',
      'DELETE /teams/acme/members/c%40example.com',
    ],
  },
  {
    run: 'members:remove c@example.com -t acme', note: 'who is invited', replies: {...asking, ...invited, 'DELETE /teams/acme/invitations/c@example.com': {}},
    stderr: 'Revoking invite for c@example.com in acme... done\n',
    requests: [
      'GET /teams/acme',
      'GET /teams/acme/features',
      'GET /teams/acme/invitations [3.team-invitations]',
      'DELETE /teams/acme/invitations/c@example.com [3.team-invitations]',
    ],
  },
  {
    run: 'members:set c@example.com -t acme -r admin', replies: {'PATCH /teams/acme/members': {}},
    stderr: 'Adding c@example.com to acme as admin... done\n',
    requests: [
      'PATCH /teams/acme/members {"email":"c@example.com","role":"admin"}',
    ],
  },
  {
    run: 'members:set c@example.com -t acme -r admin', note: 'that is refused', replies: {'PATCH /teams/acme/members': refusal(404, 'not_found', "Couldn't find that member.")},
    stderr: text`
      Adding c@example.com to acme as admin... !
       ›   Error: Couldn't find that member.
       ›
       ›   Error ID: not_found
    `,
    exit: 2,
    requests: [
      'PATCH /teams/acme/members {"email":"c@example.com","role":"admin"}',
    ],
  },
  {
    run: 'teams', replies: teams,
    stdout: text`
        Team   Role
       ───────────────
        a      member
        b      admin

    `,
    requests: [
      'GET /teams',
    ],
  },
  {
    run: 'orgs --enterprise', replies: teams,
    stdout: text`
        Teams   Role
       ────────────────
        a       member

    `,
    requests: [
      'GET /teams',
    ],
  },
  {run: 'orgs:open -t crew', env: {BROWSER: 'true'}, replies: {'GET /teams/crew': {name: 'crew'}}, stdout: 'Opening https://dashboard.heroku.com/teams/crew...\n', differs: 'it looks for a browser of its own'},
  {run: 'orgs:open -t crew', note: 'no browser', env: {BROWSER: 'false'}, replies: {'GET /teams/crew': {name: 'crew'}}, stdout: /^Opening/, stderr: /Manually visit https:/, exit: 1, differs: 'it looks for a browser of its own'},
  {run: 'orgs:open -t nope', stderr: / ›   Error: Couldn't find/, exit: 2},
])
