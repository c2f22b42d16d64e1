terraform {
  required_providers {
    heroku = { source = "heroku/heroku" }
  }
}

variable "greeting" { default = "hello" }

resource "heroku_app" "shop" {
  name                  = "by-terraform"
  region                = "us"
  stack                 = "heroku-24"
  buildpacks            = ["heroku/static"]
  config_vars           = { GREETING = var.greeting }
  sensitive_config_vars = { SECRET = "secret" }
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

resource "heroku_pipeline" "tea" {
  name = "by-terraform-${var.greeting}"
}

resource "heroku_pipeline_coupling" "shop" {
  app_id   = heroku_app.shop.id
  pipeline = heroku_pipeline.tea.id
  stage    = "staging"
}
