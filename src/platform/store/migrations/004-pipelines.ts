import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofApp = 'app_id text not null references apps (id) on delete cascade'
const ofPipeline = 'pipeline_id text not null references pipelines (id) on delete cascade'

const ofTestRun = 'test_run_id text not null references test_runs (id) on delete cascade'
const webhookOwner = `app_id text references apps (id) on delete cascade, pipeline_id text references pipelines (id) on delete cascade,
  add_on_id text references add_ons (id) on delete cascade`

export const pipelines: Migration = {
  name: 'pipelines, setups, test runs and webhooks',
  statements: [
    `create table pipelines (${row}, name text not null, owner_id text not null, owner_type text not null, unique (owner_id, name))`,
    `create table pipeline_couplings (${row}, ${ofApp} unique, ${ofPipeline}, stage text not null)`,
    `create table pipeline_configs (${row}, ${ofPipeline}, stage text not null, config_sealed text not null, unique (pipeline_id, stage))`,
    `create table pipeline_repositories (${row}, ${ofPipeline} unique, ${ofApp})`,
    `create table promotions (${row}, ${ofPipeline}, source_app_id text not null, source_release_id text not null,
      user_id text not null, status text not null)`,
    `create table promotion_targets (${row}, promotion_id text not null references promotions (id) on delete cascade, app_id text not null,
      status text not null, error_message text, release_id text)`,
    `create table app_setups (${row}, app_id text not null, app_name text not null, user_id text not null, status text not null,
      failure_message text, manifest_errors text not null, build_id text, postdeploy_output text, postdeploy_exit_code integer,
      success_url text)`,
    `create table review_apps (${row}, ${ofPipeline}, app_id text references apps (id) on delete set null, app_setup_id text,
      user_id text not null, branch text not null, status text not null, error_status text, message text, wait_for_ci integer not null,
      fork_repo_id integer, pr_number integer, predestroy text)`,
    `create table review_app_configs (${row}, ${ofPipeline} unique, repo text not null, automatic integer not null,
      destroy_stale integer not null, stale_days integer not null, deploy_target text, wait_for_ci integer not null, base_name text)`,
    `create table test_runs (${row}, ${ofPipeline}, number integer not null, user_id text not null, status text not null, message text,
      commit_branch text not null, commit_message text not null, commit_sha text not null, source_url text not null, debug integer not null,
      app_setup_id text, unique (pipeline_id, number))`,
    `create table test_nodes (${row}, ${ofTestRun}, pipeline_id text not null, "index" integer not null, status text not null,
      exit_code integer, error_status text, message text, setup_output_id text not null, output_id text not null, dyno_id text,
      attach_secret_sealed text)`,
    `create table test_cases (${row}, ${ofTestRun}, test_node_id text not null, number integer not null, description text not null,
      diagnostic text not null, directive text not null, passed integer not null)`,
    ...['test_nodes', 'test_cases'].map(table => `create index ${table}_by_run on ${table} (test_run_id)`),
    'create index pipeline_couplings_by_pipeline on pipeline_couplings (pipeline_id)',
    'create index promotion_targets_by_promotion on promotion_targets (promotion_id)',
    `create table webhooks (${row}, ${webhookOwner}, include text not null, level text not null, url text not null,
      secret_sealed text not null, authorization_sealed text)`,
    `create table webhook_events (${row}, ${webhookOwner}, include text not null, payload text not null)`,
    `create table webhook_deliveries (${row}, ${webhookOwner}, webhook_id text not null references webhooks (id) on delete cascade,
      event_id text not null references webhook_events (id) on delete cascade, status text not null, num_attempts integer not null,
      next_attempt_at text, last_attempt text)`,
    ...['webhooks', 'webhook_events', 'webhook_deliveries'].flatMap(table =>
      ['app_id', 'pipeline_id', 'add_on_id'].map(owner => `create index ${table}_by_${owner} on ${table} (${owner}) where ${owner} is not null`)),
    'create index webhook_deliveries_by_status on webhook_deliveries (status)',
  ],
}
