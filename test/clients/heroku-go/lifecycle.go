package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	heroku "github.com/heroku/heroku-go/v6"
)

// wishes are attributes as a configuration has them, by their paths in requests and replies: `exporter.type`. What
// begins with - is only sent, as secrets are; what begins with + is only read back.
type wishes map[string]any

// resource is one kind of what a Terraform provider looks after.
type resource struct {
	kind    string
	asked   wishes
	create  func(wishes) (any, error)
	read    func(id string) (any, error)
	changed wishes // nil: it can't be changed
	update  func(id string, changed wishes) (any, error)
	destroy func(id string) (any, error) // nil: it goes with its app
}

// live brings a resource about, and after each act reads it back and compares every attribute that was asked for: what
// is read otherwise than it was asked is what a second plan would want to change. Destroyed, it must be gone.
func (r resource) live() error {
	made, err := r.create(r.asked)
	if err != nil {
		return fmt.Errorf("create: %w", err)
	}
	id := fmt.Sprint(attribute(made, "id"))
	if err := r.compare("create", id, made, r.asked); err != nil {
		return err
	}
	if r.changed != nil {
		made, err := r.update(id, r.changed)
		if err != nil {
			return fmt.Errorf("update: %w", err)
		}
		if err := r.compare("update", id, made, r.changed); err != nil {
			return err
		}
	}
	if r.destroy == nil {
		return nil
	}
	if _, err := r.destroy(id); err != nil {
		return fmt.Errorf("destroy: %w", err)
	}
	_, err = r.read(id)
	return isNotFound(err)
}

func (r resource) compare(act, id string, reply any, asked wishes) error {
	if err := drift(reply, asked); err != nil {
		return fmt.Errorf("%s: %w", act, err)
	}
	found, err := r.read(id)
	if err != nil {
		return fmt.Errorf("read after %s: %w", act, err)
	}
	if err := drift(found, asked); err != nil {
		return fmt.Errorf("read after %s: %w", act, err)
	}
	return nil
}

// drift names the first attribute that is otherwise than it was asked.
func drift(found any, asked wishes) error {
	for path, want := range asked {
		if strings.HasPrefix(path, "-") {
			continue
		}
		got := attribute(found, strings.TrimPrefix(path, "+"))
		if text(got) != text(want) && text(namesIn(got)) != text(want) {
			return fmt.Errorf("%s is %s and not %s", path, text(got), text(want))
		}
	}
	return nil
}

// namesIn are what was asked for where references stand: `app: {id, name}`, `permissions: [{name}, …]`.
func namesIn(value any) any {
	switch value := value.(type) {
	case map[string]any:
		return value["name"]
	case []any:
		names := make([]any, len(value))
		for at := range value {
			names[at] = namesIn(value[at])
		}
		return names
	}
	return value
}

// from makes the options of a call of what was asked for.
func from[T any](asked wishes) T {
	var options T
	tree := map[string]any{}
	for path, value := range asked {
		if strings.HasPrefix(path, "+") {
			continue
		}
		at := tree
		names := strings.Split(strings.TrimPrefix(path, "-"), ".")
		for _, name := range names[:len(names)-1] {
			next, _ := at[name].(map[string]any)
			if next == nil {
				next = map[string]any{}
				at[name] = next
			}
			at = next
		}
		at[names[len(names)-1]] = value
	}
	must(json.Unmarshal(encoded(tree), &options))
	return options
}

// attribute reads `exporter.endpoint` of what came; nil where there is nothing.
func attribute(value any, path string) any {
	at := attributes(value)
	for _, name := range strings.Split(path, ".") {
		members, _ := at.(map[string]any)
		at = members[name]
	}
	return at
}

// attributes are all of what came, as JSON has them.
func attributes(value any) (tree any) {
	must(json.Unmarshal(encoded(value), &tree))
	return tree
}

func isNotFound(err error) error {
	var refusal heroku.Error
	if errors.As(err, &refusal) && refusal.ID == "not_found" && refusal.StatusCode == 404 {
		return nil
	}
	return fmt.Errorf("wanted not_found, not %v", err)
}

// refusedWith wants a refusal whose words name what to do instead.
func refusedWith(err error, status int, words string) error {
	var refusal heroku.Error
	if errors.As(err, &refusal) && refusal.StatusCode == status && strings.Contains(refusal.Error(), words) {
		return nil
	}
	return fmt.Errorf("wanted %d with %q, not %v", status, words, err)
}

func text(value any) string { return string(encoded(value)) }

func encoded(value any) []byte {
	bytes, err := json.Marshal(value)
	must(err)
	return bytes
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
