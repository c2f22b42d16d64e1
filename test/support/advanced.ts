/** Postgres Advanced and maintenances as the data service tells of them: what rows of tests are made of. */
type More = Record<string, unknown>

export const addOn = (tier: string, more: More = {}) => ({
  id: 'ad1', name: 'pg-1', app: {id: 'a1', name: 'my-app'}, plan: {id: 'p', name: `heroku-postgresql:${tier}`},
  addon_service: {id: 's', name: 'heroku-postgresql'}, state: 'provisioned', config_vars: ['DATABASE_URL'], ...more,
})
/** The reply by which a name stands for the database; by attachments where those are asked for. */
export const of = (tier: string) => ({'POST /actions/addons/resolve': [addOn(tier)]})
export const attachedOf = (tier: string) => ({'POST /actions/addon-attachments/resolve': [{...attachment('DATABASE'), addon: addOn(tier)}]})
export const advanced = of('advanced')

export const credential = (name: string, type: string, more: More = {}) => ({
  id: `c-${name}`, name, type, state: 'active', database: 'db', host: 'h.com', port: '5432', roles: [{user: name, password: `pw-${name}`, state: 'active'}], ...more,
})
export const credentials = {items: [credential('owner1', 'owner'), credential('analyst', 'additional'), credential('old', 'additional', {state: 'rotating'})]}

export const attachment = (name: string, namespace: string | null = null, app = 'my-app') => ({
  id: `at-${name}`, name, namespace, app: {id: app === 'my-app' ? 'a1' : app, name: app},
  addon: {id: 'ad1', name: 'pg-1', app: {id: 'a1', name: 'my-app'}}, config_vars: [`${name}_URL`],
})
export const attachments = [
  attachment('DATABASE'), attachment('DATABASE_AN', 'role:analyst'), attachment('RO', 'pool:readers'), attachment('MULTI', 'pool:readers|role:analyst'),
  attachment('OTHER', null, 'other'),
]

const instance = (id: string, role: string, status = 'up') => ({id, name: id, role, level: '4G-Performance', status})
export const pool = (more: More = {}) => ({
  id: 'pl1', name: 'leader', expected_count: 2, expected_level: '4G-Performance', expected_connection_limit: 400, connections_used: 10, status: 'available',
  compute_instances: [instance('i1', 'leader'), instance('i2', 'standby')], ...more,
})
export const readers = (more: More = {}) => pool({
  id: 'pl2', name: 'readers', expected_count: 1, expected_connection_limit: 800, connections_used: 5, status: 'modifying',
  compute_instances: [instance('i3', 'follower', 'modifying')], ...more,
})
export const quota = (more: More = {}) => ({
  type: 'storage', current_gb: 1.1, warning_gb: null, critical_gb: null, enforcement_action: 'none', enforcement_active: false, ...more,
})
export const database = (more: More = {}) => ({
  addon: {id: 'ad1', name: 'pg-1'}, app: {id: 'a1', name: 'my-app'}, created_at: '2025-01-01T00:00:00Z', forked_from: null,
  features: {rollback: {enabled: true, earliest_time: '2025-01-02T00:00:00Z'}},
  plan_limits: [{name: 'table-limit', current: 10, limit: 4000}, {name: 'storage-limit-in-gb', current: 1.1, limit: 131_072}],
  pools: [pool(), readers()], quotas: [quota()], region: 'us', status: 'available', tier: 'advanced', version: '17.5', ...more,
})

export const maintenance = (more: More = {}) => ({
  addon: {name: 'pg-1', kind: 'heroku-postgresql', plan: 'standard-0', window: 'Thursdays 22:00 to Fridays 02:00 UTC', attachments: ['DATABASE_URL', 'RED_URL'], uuid: 'u'},
  app: {name: 'my-app', uuid: 'u'}, method: 'changeover', previously_scheduled_for: '2019-11-05 22:00:00 +0000', reason: 'routine_maintenance',
  required_by: '2019-11-12 17:57:01 +0000', scheduled_for: '2019-11-07 22:00:00 +0000', server_created_at: '2019-10-24 23:24:47 +0000', status: 'none',
  window: 'Thursdays', ...more,
})
