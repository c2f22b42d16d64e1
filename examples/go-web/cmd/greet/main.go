// A program for `run`: greet NAME.
package main

import (
	"fmt"
	"os"

	"example.com/go-web/greeting"
)

func main() {
	fmt.Println(greeting.To(os.Args[len(os.Args)-1]))
}
