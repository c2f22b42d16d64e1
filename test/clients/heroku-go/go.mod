module hokku.test/heroku-go

go 1.24

require (
	github.com/cenkalti/backoff v2.1.1+incompatible // indirect
	github.com/google/go-querystring v1.0.0 // indirect
	github.com/google/uuid v1.0.0 // indirect
	github.com/heroku/heroku-go/v6 v6.1.0 // indirect
	github.com/pborman/uuid v1.2.0 // indirect
)
