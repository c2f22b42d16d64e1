package main

import (
	"errors"
	"fmt"

	heroku "github.com/heroku/heroku-go/v6"
)

// list decodes every list that a script may begin with; `least` rows must be in it.
func list(api *heroku.Service) error {
	return errors.Join(
		listed("apps", 3)(api.AppList(ctx, nil)),
		listed("own apps", 1)(api.AppListOwnedAndCollaborated(ctx, "~", nil)),
		listed("apps of a team", 1)(api.TeamAppListByTeam(ctx, team, nil)),
		listed("add-ons", 1)(api.AddOnList(ctx, nil)),
		listed("add-ons of an app", 1)(api.AddOnListByApp(ctx, estate, nil)),
		listed("add-ons of an account", 1)(api.AddOnListByUser(ctx, "~", nil)),
		listed("add-ons of a team", 0)(api.AddOnListByTeam(ctx, team, nil)),
		listed("attachments", 1)(api.AddOnAttachmentList(ctx, nil)),
		listed("attachments of an app", 1)(api.AddOnAttachmentListByApp(ctx, estate, nil)),
		listed("services", 1)(api.AddOnServiceList(ctx, nil)),
		listed("plans", 2)(api.PlanListByAddOn(ctx, "gobucket", nil)),
		listed("capabilities", 1)(api.AddOnRegionCapabilityListByAddOnService(ctx, "gobucket", nil)),
		listed("builds", 1)(api.BuildList(ctx, estate, nil)),
		listed("buildpacks", 0)(api.BuildpackInstallationList(ctx, estate, nil)),
		listed("collaborators", 1)(api.CollaboratorList(ctx, estate, nil)),
		listed("collaborators of a team's app", 1)(api.TeamAppCollaboratorList(ctx, teamApp, nil)),
		listed("config of a release", 0)(api.ConfigVarInfoForAppRelease(ctx, estate, "1")),
		listed("domains", 1)(api.DomainList(ctx, estate, nil)),
		listed("certificates", 0)(api.SniEndpointList(ctx, estate, nil)),
		listed("drains", 0)(api.LogDrainList(ctx, estate, nil)),
		listed("telemetry drains", 0)(api.TelemetryDrainListByApp(ctx, estate, nil)),
		listed("features", 1)(api.AppFeatureList(ctx, estate, nil)),
		listed("features of an account", 1)(api.AccountFeatureList(ctx, nil)),
		listed("generations", 1)(api.GenerationList(ctx, nil)),
		listed("keys", 0)(api.KeyList(ctx, nil)),
		listed("authorizations", 1)(api.OAuthAuthorizationList(ctx, nil)),
		listed("clients", 0)(api.OAuthClientList(ctx, nil)),
		listed("pipelines", 1)(api.PipelineList(ctx, nil)),
		listed("couplings", 2)(api.PipelineCouplingListByPipeline(ctx, pipeline, nil)),
		listed("own couplings", 2)(api.PipelineCouplingListByCurrentUser(ctx, nil)),
		listed("couplings of a team", 0)(api.PipelineCouplingListByTeam(ctx, team, nil)),
		listed("builds of a pipeline", 1)(api.PipelineBuildList(ctx, pipeline, nil)),
		listed("releases of a pipeline", 2)(api.PipelineReleaseList(ctx, pipeline, nil)),
		listed("review apps", 0)(api.ReviewAppList(ctx, pipeline, nil)),
		listed("stacks of an app", 1)(api.StackListByApp(ctx, estate, nil)),
		listed("teams", 1)(api.TeamList(ctx, nil)),
		listed("members", 1)(api.TeamMemberList(ctx, team, nil)),
		listed("invitations", 0)(api.TeamInvitationList(ctx, team, nil)),
		listed("features of a team", 0)(api.TeamFeatureList(ctx, team, nil)),
		listed("permissions", 1)(api.TeamAppPermissionList(ctx, nil)),
		listed("permissions in a team", 1)(api.PermissionEntityList(ctx, team, nil)),
		listed("transfers", 0)(api.AppTransferList(ctx, nil)),
		listed("webhooks", 0)(api.AppWebhookList(ctx, estate, nil)),
		listed("deliveries", 0)(api.AppWebhookDeliveryList(ctx, estate, nil)),
		listed("events", 0)(api.AppWebhookEventList(ctx, estate, nil)),
		listed("spaces", 1)(api.SpaceList(ctx, nil)),
		listed("spaces of a team", 1)(api.TeamSpaceList(ctx, team, nil)),
		listed("members of a space", 1)(api.SpaceAppAccessList(ctx, space, nil)),
		listed("rulesets of a space", 3)(api.InboundRulesetList(ctx, space, nil)),
		listed("connections of a space", 0)(api.VPNConnectionList(ctx, space, nil)),
		listed("peerings of a space", 0)(api.PeeringList(ctx, space, nil)),
		listed("enterprise accounts", 0)(api.EnterpriseAccountList(ctx, nil)),
		listed("invoices", 0)(api.InvoiceList(ctx, nil)),
		listed("credits", 0)(api.CreditList(ctx, nil)),
	)
}

func listed(what string, least int) func(rows any, err error) error {
	return func(rows any, err error) error {
		var found []any
		if all, isList := attributes(rows).([]any); isList {
			found = all
		}
		if err == nil && len(found) < least {
			err = fmt.Errorf("wanted %d, not %d", least, len(found))
		}
		if err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
		return nil
	}
}

func refuse(api *heroku.Service) error {
	_, fir := api.SpaceCreate(ctx, heroku.SpaceCreateOpts{Name: "by-go-fir", Team: team, Generation: heroku.String("fir")})
	_, vpn := api.VPNConnectionCreate(ctx, space, heroku.VPNConnectionCreateOpts{Name: "by-go", PublicIP: "192.0.2.1", RoutableCidrs: []string{"10.0.0.0/8"}})
	_, archive := api.ArchiveList(ctx, "by-go", nil)
	_, sms := api.SmsNumberRecover(ctx, "~")
	return errors.Join(
		refusedWith(fir, 422, "say cedar"), refusedWith(vpn, 422, "the machine"), refusedWith(archive, 404, "teams stand for themselves"),
		refusedWith(sms, 422, "password reset"),
	)
}
