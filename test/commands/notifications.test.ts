import {text, transcripts} from '../support/transcript.js'

const recent = new Date(Date.now() - 3_600_000)
const notification = (id: number, more: object = {}) => ({id, title: `Title ${id}`, body: 'First\nsecond\n', read: false, created_at: '2026-01-02T03:04:05Z', target: {id: 'a1'}, followup: [], ...more})
const listed = {'GET /user/notifications': [notification(1, {followup: [{body: 'More', created_at: recent.toISOString()}]}), notification(2, {target: {id: 'a2'}}), notification(3, {read: true})]}
const app = {'GET /apps/my-app': {id: 'a1', name: 'my-app'}}

transcripts([
  {
    run: 'notifications --all -a my-app', stdout: /Unread Notifications\n\n\nTitle 1\n\n {2}2026[^]*First\n {2}second\n\n {2}.* \(~ 1h ago\)\n {2}More\n\nTitle 2\n/, replies: {...listed, 'PATCH /user/notifications/1': {}, 'PATCH /user/notifications/2': {}},
    requests: [
      'GET /user/notifications',
      'PATCH /user/notifications/1 {"read":true}',
      'PATCH /user/notifications/2 {"read":true}',
    ],
    differs: 'they have a fixed host',
  },
  {
    run: 'notifications -a my-app', replies: {...app, 'GET /user/notifications': [notification(4)], 'PATCH /user/notifications/4': {}},
    stdout: text`
      === Unread Notifications for my-app


      Title 4

        2026/01/02 03:04:05 +0000
        First
        second
    `,
    requests: [
      'GET /apps/my-app',
      'GET /user/notifications',
      'PATCH /user/notifications/4 {"read":true}',
    ],
    differs: 'they have a fixed host',
  },
  {
    run: 'notifications -a my-app', note: 'none', replies: {...app, 'GET /user/notifications': [notification(3, {read: true})]},
    stdout: text`
      No unread notifications on my-app.
      Run hokku notifications --all to view notifications for all apps.
    `,
    requests: [
      'GET /apps/my-app',
      'GET /user/notifications',
    ],
    differs: 'they have a fixed host',
  },
  {
    run: 'notifications', note: 'none', replies: {'GET /user/notifications': []},
    stdout: text`
      No unread notifications.
      Run hokku notifications --read to view read notifications.
    `,
    requests: [
      'GET /user/notifications',
    ],
    differs: 'they have a fixed host',
  },
  {
    run: 'notifications --read', replies: {'GET /user/notifications': [notification(3, {read: true})]},
    stdout: text`
      === Read Notifications


      Title 3

        2026/01/02 03:04:05 +0000
        First
        second
    `,
    requests: [
      'GET /user/notifications',
    ],
    differs: 'they have a fixed host',
  },
])
