import {refusal} from '../support/api-server.js'
import {text, transcripts} from '../support/transcript.js'

const all = (apps: string) => [{system: 'Apps', status: apps}, {system: 'Data', status: 'yellow'}, {system: 'Tools', status: 'green'}]
const update = {update_type: 'issue', title: 'Issue', contents: 'We look into it', updated_at: '2020-01-01T00:00:00Z'}
const incident = {
  id: 99, createdAt: '2020-01-01T00:00:00.000Z', instanceKeys: ['Heroku Europe'], serviceKeys: ['HerokuApps'], IncidentImpacts: [{severity: 'major'}],
  IncidentEvents: [{id: 1, type: 'herokuIncident', message: 'First words', createdAt: '2020-01-01T00:00:00.000Z', updatedAt: '2020-01-01T00:00:00.000Z'}],
}
const env = {HEROKU_STATUS_HOST: ''}
const trust = {
  'GET /v1/instances': [{key: 'Heroku Europe'}],
  'GET /v1/incidents/active': [incident, {...incident, instanceKeys: ['Another']}],
  'GET /v1/maintenances': [],
  'GET /v1/localizations': [{modelKey: 'herokuIncident', text: 'Heroku - Incident'}],
}

transcripts([
  {
    run: 'status', env, replies: {'GET /api/v4/current-status': {status: all('green'), incidents: [], scheduled: []}},
    stdout: text`
      Apps:      No known issues at this time.
      Data:      Yellow
      Tools:     No known issues at this time.
    `,
    requests: [
      'GET /api/v4/current-status',
    ],
  },
  {
    run: 'status --json', env, replies: {'GET /api/v4/current-status': {status: all('green'), incidents: [], scheduled: []}},
    stdout: text`
      {
        "status": [
          {
            "system": "Apps",
            "status": "green"
          },
          {
            "system": "Data",
            "status": "yellow"
          },
          {
            "system": "Tools",
            "status": "green"
          }
        ],
        "incidents": [],
        "scheduled": []
      }
    `,
    requests: [
      'GET /api/v4/current-status',
    ],
  },
  {
    run: 'status', note: 'an incident', env, replies: {'GET /api/v4/current-status': {status: all('red'), incidents: [{title: 'Router trouble', created_at: '2020-01-01T00:00:00Z', full_url: 'https://status.heroku.com/incidents/1', updates: [update, {...update, update_type: 'resolved'}]}], scheduled: []}},
    stdout: /^Apps: {6}Red\nData: {6}Yellow\nTools: .*\n\n=== Router trouble 2020-01-01T00:00:00Z https:\/\/status.*\n\nissue {4}2020-01-01T00:00:00\.000Z \((?:about|almost|over) \d+ years ago\)\nWe look into it\n/,
    requests: [
      'GET /api/v4/current-status',
    ],
  },
  {
    run: 'status', note: 'by its owner', env, replies: trust,
    stdout: /^Apps: {6}Red\nData: .*\nTools: .*\n\n=== 99 2020-01-01T00:00:00\.000Z https:\/\/status\.salesforce\.com\/incidents\/99\n\nHeroku - Incident 2020-01-01T00:00:00\.000Z \((?:about|almost|over) \d+ years ago\)\nFirst words\n/,
  },
  {
    run: 'status', note: 'nobody answers', env, replies: {...trust, 'GET /v1/instances': refusal(500, 'x', 'out of order')},
    stderr: text`
       ›   Error: Heroku platform status is unavailable at this time. Refer to 
       ›   https://status.salesforce.com/products/Heroku or try again later.
    `,
    exit: 1,
  },
])
