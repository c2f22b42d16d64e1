// Package greeting is what the two programs share.
package greeting

// To greets somebody.
func To(name string) string { return "Hello, " + name }
