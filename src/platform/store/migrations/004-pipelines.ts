import type {Migration} from './index.js'

const row = 'id text primary key not null, created_at text not null, updated_at text not null'
const ofApp = 'app_id text not null references apps (id) on delete cascade'
const ofPipeline = 'pipeline_id text not null references pipelines (id) on delete cascade'

export const pipelines: Migration = {
  name: 'pipelines',
  statements: [
    `create table pipelines (${row}, name text not null, owner_id text not null, owner_type text not null, unique (owner_id, name))`,
    `create table pipeline_couplings (${row}, ${ofApp} unique, ${ofPipeline}, stage text not null)`,
    `create table pipeline_configs (${row}, ${ofPipeline}, stage text not null, config_sealed text not null, unique (pipeline_id, stage))`,
    `create table promotions (${row}, ${ofPipeline}, source_app_id text not null, source_release_id text not null,
      user_id text not null, status text not null)`,
    `create table promotion_targets (${row}, promotion_id text not null references promotions (id) on delete cascade, app_id text not null,
      status text not null, error_message text, release_id text)`,
    'create index pipeline_couplings_by_pipeline on pipeline_couplings (pipeline_id)',
    'create index promotion_targets_by_promotion on promotion_targets (promotion_id)',
  ],
}
