/** What help says of each topic: the official words where it is an official topic. */
export const topics: Readonly<Record<string, string>> = {
  apps: 'manage apps on Heroku',
  auth: 'manage authentication for your Heroku account',
  buildpacks: 'manage the buildpacks for an app',
  certs: 'SSL certificates',
  config: 'environment variables of apps',
  contexts: 'the platforms that commands can talk to',
  domains: 'custom domains for apps',
  git: 'manage local git repository for app',
  local: 'run Heroku app locally',
  maintenance: 'enable/disable access to app',
  platform: 'your own platform: start it, stop it, look after it',
  ps: 'manage dynos (dynos, workers)',
  releases: 'display the releases for an app',
  run: 'run a one-off process inside a Heroku dyno',
  spaces: 'private spaces',
  webhooks: 'webhooks of apps: who is told of what happens',
}
