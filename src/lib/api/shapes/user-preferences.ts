import {boolean, list, nullable, object, optional, string, uuid} from '../shape.js'

export const shape = object({
  timezone: nullable(string),
  'default-organization': nullable(string),
  'dismissed-github-banner': nullable(boolean),
  'dismissed-getting-started': nullable(boolean),
  'dismissed-org-access-controls': nullable(boolean),
  'dismissed-org-wizard-notification': nullable(boolean),
  'dismissed-pipelines-banner': nullable(boolean),
  'dismissed-pipelines-github-banner': nullable(boolean),
  'dismissed-pipelines-github-banners': nullable(list(uuid)),
  'dismissed-sms-banner': nullable(boolean),
})

export const takes = {
  update: object({
    timezone: optional(nullable(string)),
    'default-organization': optional(nullable(string)),
    'dismissed-github-banner': optional(nullable(boolean)),
    'dismissed-getting-started': optional(nullable(boolean)),
    'dismissed-org-access-controls': optional(nullable(boolean)),
    'dismissed-org-wizard-notification': optional(nullable(boolean)),
    'dismissed-pipelines-banner': optional(nullable(boolean)),
    'dismissed-pipelines-github-banner': optional(nullable(boolean)),
    'dismissed-pipelines-github-banners': optional(nullable(list(uuid))),
    'dismissed-sms-banner': optional(nullable(boolean)),
  }),
}

export const answers = {
  list: shape,
}
