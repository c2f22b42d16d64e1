# One of each resource of the provider's that this platform has a meaning for. The attributes are those that the
# provider's documentation has for its fifth version.
terraform {
  required_providers {
    heroku = { source = "heroku/heroku" }
  }
}

variable "greeting" { default = "hello" }
variable "team" { default = "by-terraform-team" }

resource "heroku_app" "shop" {
  name                  = "by-terraform"
  region                = "us"
  stack                 = "heroku-24"
  buildpacks            = ["heroku/static"]
  config_vars           = { GREETING = var.greeting }
  sensitive_config_vars = { SECRET = "secret" }
}

resource "heroku_app" "production" {
  name   = "by-terraform-production"
  region = "us"
}

resource "heroku_config" "shared" {
  vars           = { SHARED = var.greeting }
  sensitive_vars = { SHARED_SECRET = "secret" }
}

resource "heroku_app_config_association" "shared" {
  app_id         = heroku_app.production.id
  vars           = heroku_config.shared.vars
  sensitive_vars = heroku_config.shared.sensitive_vars
}

# The service is registered by surroundings.mjs.
resource "heroku_addon" "bucket" {
  app_id = heroku_app.shop.id
  name   = "by-terraform-bucket"
  plan   = var.greeting == "hello" ? "tfbucket:small" : "tfbucket:large"
}

resource "heroku_addon_attachment" "bucket" {
  app_id   = heroku_app.production.id
  addon_id = heroku_addon.bucket.id
  name     = "STORE"
}

resource "heroku_build" "shop" {
  app_id = heroku_app.shop.id

  source {
    path    = "source"
    version = var.greeting
  }
}

resource "heroku_formation" "web" {
  app_id     = heroku_app.shop.id
  type       = "web"
  quantity   = var.greeting == "hello" ? 1 : 2
  size       = "Basic"
  depends_on = [heroku_build.shop]
}

resource "heroku_ssl" "www" {
  app_id            = heroku_app.shop.id
  certificate_chain = file("certificate.pem")
  private_key       = file("key.pem")
  depends_on        = [heroku_formation.web]
}

resource "heroku_domain" "www" {
  app_id          = heroku_app.shop.id
  hostname        = "www.by-terraform.test"
  sni_endpoint_id = heroku_ssl.www.id
}

resource "heroku_app_feature" "metadata" {
  app_id  = heroku_app.shop.id
  name    = "runtime-dyno-metadata"
  enabled = var.greeting == "hello"
}

resource "heroku_drain" "log" {
  app_id = heroku_app.shop.id
  url    = "https://logs.by-terraform.test/in"
}

resource "heroku_app_webhook" "release" {
  app_id  = heroku_app.shop.id
  level   = "notify"
  url     = "https://hooks.by-terraform.test/${var.greeting}"
  include = ["api:release"]
}

resource "heroku_collaborator" "friend" {
  app_id = heroku_app.shop.id
  email  = "friend@by-terraform.test"
}

resource "heroku_team_member" "friend" {
  team  = var.team
  email = "member@by-terraform.test"
  role  = var.greeting == "hello" ? "member" : "viewer"
}

resource "heroku_pipeline" "tea" {
  name = "by-terraform-${var.greeting}"
}

resource "heroku_pipeline_coupling" "shop" {
  app_id   = heroku_app.shop.id
  pipeline = heroku_pipeline.tea.id
  stage    = "staging"
}

resource "heroku_pipeline_coupling" "production" {
  app_id   = heroku_app.production.id
  pipeline = heroku_pipeline.tea.id
  stage    = "production"
}

resource "heroku_pipeline_promotion" "shop" {
  pipeline      = heroku_pipeline.tea.id
  source_app_id = heroku_app.shop.id
  targets       = [heroku_app.production.id]
  depends_on    = [heroku_build.shop, heroku_pipeline_coupling.shop, heroku_pipeline_coupling.production]
}

resource "heroku_review_app_config" "tea" {
  pipeline_id           = heroku_pipeline.tea.id
  org_repo              = "local/by-terraform"
  automatic_review_apps = var.greeting == "hello"
  destroy_stale_apps    = true
  stale_days            = 5
  wait_for_ci           = false
  base_name             = "by-terraform"

  deploy_target {
    id   = "us"
    type = "region"
  }

  depends_on = [heroku_pipeline_coupling.shop]
}

resource "heroku_space" "den" {
  name         = "by-terraform-${var.greeting}"
  organization = var.team
  region       = "virginia"
}

resource "heroku_space_inbound_ruleset" "den" {
  space = heroku_space.den.id

  rule {
    action = "allow"
    source = var.greeting == "hello" ? "192.0.2.0/24" : "0.0.0.0/0"
  }
}

resource "heroku_space_app_access" "friend" {
  space       = heroku_space.den.id
  email       = heroku_team_member.friend.email
  permissions = ["create_apps"]
}

resource "heroku_app" "guest" {
  name   = "by-terraform-guest"
  region = "virginia"
  space  = heroku_space.den.name

  organization {
    name = var.team
  }
}
