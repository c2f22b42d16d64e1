// A web server that greets.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"example.com/go-web/greeting"
	"github.com/julienschmidt/httprouter"
)

func main() {
	router := httprouter.New()
	router.GET("/", func(w http.ResponseWriter, _ *http.Request, _ httprouter.Params) {
		fmt.Fprintln(w, greeting.To("the web"))
	})
	log.Fatal(http.ListenAndServe(":"+os.Getenv("PORT"), router))
}
