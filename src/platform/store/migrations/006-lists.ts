import type {Migration} from './index.js'

/** What the lists of the API are found and sorted by, and what a deletion looks for on its way. */
export const lists: Migration = {
  name: 'lists',
  statements: [
    ...['created_at', 'updated_at'].map(column => index('apps', column, 'id')),
    index('apps', 'owner_id'),
    index('apps', 'team_id'),
    ...['releases', 'builds'].flatMap(table => [index(table, 'app_id', 'id'), index(table, 'app_id', 'created_at', 'id')]),
    ...['add_ons', 'add_on_attachments', 'pipeline_couplings', 'pipelines'].flatMap(table => ['created_at', 'updated_at'].map(column => index(table, column, 'id'))),
    index('add_on_attachments', 'name', 'id'),
    index('pipelines', 'name', 'id'),
    ...['webhook_events', 'webhook_deliveries'].flatMap(table => ['app_id', 'pipeline_id', 'add_on_id'].map(owner => index(table, owner, 'created_at', 'id'))),
    index('releases', 'slug_id'),
    index('authorizations', 'team_id'),
    index('keys', 'account_id'),
    index('oauth_clients', 'account_id'),
    ...['owner_id', 'recipient_id', 'app_id'].map(column => index('app_transfers', column)),
    index('team_invitations', 'account_id'),
    index('domains', 'sni_endpoint_id'),
    ...['app_id', 'pipeline_id'].map(column => index('review_apps', column)),
    index('pipeline_repositories', 'app_id'),
    index('promotions', 'pipeline_id'),
    index('log_drains', 'add_on_id'),
    index('add_on_grants', 'add_on_id'),
    ...['webhook_id', 'event_id'].map(column => index('webhook_deliveries', column)),
  ],
}

function index(table: string, ...columns: string[]): string {
  return `create index ${table}_by_${columns.join('_')} on ${table} (${columns.join(', ')})`
}
