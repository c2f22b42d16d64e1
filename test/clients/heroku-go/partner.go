package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"

	heroku "github.com/heroku/heroku-go/v6"
)

// startPartner registers a provider of add-ons with two plans, which this program itself serves.
func startPartner(api *heroku.Service) (stop func(), err error) {
	server := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		response.Header().Set("content-type", "application/json")
		json.NewEncoder(response).Encode(map[string]any{"id": "theirs", "config": map[string]string{"GOBUCKET_URL": "https://bucket.test/1"}})
	}))
	manifest := map[string]any{
		"id": "gobucket", "name": "Go Bucket",
		"api": map[string]any{
			"config_vars_prefix": "GOBUCKET", "config_vars": []string{"GOBUCKET_URL"}, "password": "secret", "sso_salt": "salt", "version": "3",
			"requires":   []string{"many_per_app", "attachable"},
			"production": map[string]string{"base_url": server.URL + "/heroku/resources", "sso_url": server.URL + "/sso"},
		},
		"plans": []map[string]string{{"name": "small"}, {"name": "large"}},
	}
	var service heroku.AddOnService
	err = api.Post(ctx, &service, "/platform/addon-services", manifest)
	return func() {
		api.Delete(ctx, &service, "/platform/addon-services/gobucket")
		server.Close()
	}, err
}
