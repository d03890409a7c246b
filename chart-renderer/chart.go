package main

import (
	"errors"
	"fmt"
	"path"
	"sort"
	"strings"

	"github.com/Masterminds/semver"
	"sigs.k8s.io/yaml"
)

// Dependency: an entry of `dependencies` in Chart.yaml (https://helm.sh/docs/topics/charts/#chart-dependencies).
type Dependency struct {
	Name         string   `json:"name"`
	Version      string   `json:"version"`
	Repository   string   `json:"repository"`
	Condition    string   `json:"condition"`
	Tags         []string `json:"tags"`
	Alias        string   `json:"alias"`
	ImportValues []any    `json:"import-values"`
}

type Metadata struct {
	APIVersion   string            `json:"apiVersion"`
	Name         string            `json:"name"`
	Version      string            `json:"version"`
	AppVersion   any               `json:"appVersion"`
	Description  string            `json:"description"`
	Type         string            `json:"type"`
	KubeVersion  string            `json:"kubeVersion"`
	Home         string            `json:"home"`
	Icon         string            `json:"icon"`
	Keywords     []string          `json:"keywords"`
	Sources      []string          `json:"sources"`
	Annotations  map[string]string `json:"annotations"`
	Maintainers  []any             `json:"maintainers"`
	Deprecated   bool              `json:"deprecated"`
	Dependencies []Dependency      `json:"dependencies"`
}

type Chart struct {
	Metadata Metadata
	// The name under which a parent uses the chart: its alias or its own name.
	Name string
	// Where its files are, from the folder of the top chart: "" or "charts/redis/".
	Folder    string
	Values    map[string]any
	Templates map[string]string
	Files     map[string]string
	Subcharts []*Chart
	Parent    *Chart
	// It comes from a repository of charts.
	IsVendored bool
	// Of the top chart: dependencies that are used and not in the repository.
	missing []string
}

func (c *Chart) top() *Chart {
	if c.Parent == nil {
		return c
	}
	return c.Parent.top()
}

// Path of the chart in the names of templates: `orders/charts/redis`.
func (c *Chart) Path() string {
	if c.Parent == nil {
		return c.Name
	}
	return c.Parent.Path() + "/charts/" + c.Name
}

func (c *Chart) isVendored() bool { return c.IsVendored || (c.Parent != nil && c.Parent.isVendored()) }

func (c *Chart) isLibrary() bool { return c.Metadata.Type == "library" }

func readValues(text string) (map[string]any, error) {
	values := map[string]any{}
	if err := yaml.Unmarshal([]byte(text), &values); err != nil {
		return nil, err
	}
	if values == nil {
		values = map[string]any{}
	}
	return values, nil
}

// loadChart reads the chart at the top of the files. Charts in the folders of `unpacked` are copies from a repository of charts.
func loadChart(files map[string]string, unpacked map[string]bool) (*Chart, error) {
	return loadAt(files, unpacked, "", 0)
}

const mostNested = 8

func loadAt(files map[string]string, unpacked map[string]bool, folder string, depth int) (*Chart, error) {
	if depth > mostNested {
		return nil, fmt.Errorf("charts are nested more than %d deep", mostNested)
	}
	chart := &Chart{Folder: folder, Values: map[string]any{}, Templates: map[string]string{}, Files: map[string]string{}, IsVendored: unpacked[folder]}
	text, ok := files[folder+"Chart.yaml"]
	if !ok {
		return nil, errors.New(folder + "Chart.yaml is missing")
	}
	if err := yaml.Unmarshal([]byte(text), &chart.Metadata); err != nil {
		return nil, fmt.Errorf("%sChart.yaml is invalid: %w", folder, err)
	}
	if chart.Metadata.Name == "" {
		return nil, errors.New(folder + "Chart.yaml has no name")
	}
	chart.Name = chart.Metadata.Name
	// Charts of the first version list their dependencies in a file of their own.
	if text, ok := files[folder+"requirements.yaml"]; ok && chart.Metadata.APIVersion != "v2" {
		var requirements struct {
			Dependencies []Dependency `json:"dependencies"`
		}
		if err := yaml.Unmarshal([]byte(text), &requirements); err != nil {
			return nil, fmt.Errorf("%srequirements.yaml is invalid: %w", folder, err)
		}
		chart.Metadata.Dependencies = append(chart.Metadata.Dependencies, requirements.Dependencies...)
	}
	rules := ignoreRules(files[folder+".helmignore"])
	subfolders := map[string]bool{}
	for _, name := range sortedKeys(files) {
		inside, ok := strings.CutPrefix(name, folder)
		if !ok || (inside != "Chart.yaml" && inside != "values.yaml" && isIgnored(rules, inside)) {
			continue
		}
		switch {
		case strings.HasPrefix(inside, "charts/"):
			parts := strings.SplitN(inside, "/", 3)
			if len(parts) == 3 && !strings.HasPrefix(parts[1], "_") && !strings.HasPrefix(parts[1], ".") {
				subfolders[folder+"charts/"+parts[1]+"/"] = true
			}
		case strings.HasPrefix(inside, "templates/"):
			chart.Templates[inside] = files[name]
		case inside == "values.yaml":
			values, err := readValues(files[name])
			if err != nil {
				return nil, fmt.Errorf("%svalues.yaml is invalid: %w", folder, err)
			}
			chart.Values = values
		case inside == "Chart.yaml", inside == "Chart.lock", inside == "values.schema.json", inside == ".helmignore":
		default:
			chart.Files[inside] = files[name]
		}
	}
	for _, subfolder := range sortedKeys(subfolders) {
		if _, ok := files[subfolder+"Chart.yaml"]; !ok {
			continue
		}
		sub, err := loadAt(files, unpacked, subfolder, depth+1)
		if err != nil {
			return nil, err
		}
		sub.Parent = chart
		chart.Subcharts = append(chart.Subcharts, sub)
	}
	return chart, nil
}

func copyOf(chart *Chart, name string, parent *Chart) *Chart {
	made := *chart
	made.Name, made.Parent = name, parent
	made.Subcharts = nil
	for _, sub := range chart.Subcharts {
		made.Subcharts = append(made.Subcharts, copyOf(sub, sub.Name, &made))
	}
	return &made
}

func isVersionOf(version, constraint string) bool {
	if constraint == "" {
		return true
	}
	wanted, err := semver.NewConstraint(constraint)
	if err != nil {
		return true
	}
	own, err := semver.NewVersion(version)
	return err != nil || wanted.Check(own)
}

// The value at a dotted path.
func valueAt(values map[string]any, dotted string) (any, bool) {
	var value any = values
	for _, key := range strings.Split(dotted, ".") {
		table, ok := value.(map[string]any)
		if !ok {
			return nil, false
		}
		if value, ok = table[key]; !ok {
			return nil, false
		}
	}
	return value, true
}

// isEnabled: conditions come before tags, and the first condition that is set decides.
func isEnabled(dependency Dependency, values map[string]any) bool {
	for _, condition := range strings.Split(strings.TrimSpace(dependency.Condition), ",") {
		if value, ok := valueAt(values, strings.TrimSpace(condition)); ok && condition != "" {
			if on, ok := value.(bool); ok {
				return on
			}
		}
	}
	hasTrue, hasFalse := false, false
	for _, tag := range dependency.Tags {
		if value, ok := valueAt(values, "tags."+tag); ok {
			if on, ok := value.(bool); ok {
				hasTrue, hasFalse = hasTrue || on, hasFalse || !on
			}
		}
	}
	return hasTrue || !hasFalse
}

// Resolves the dependencies of a chart: leaves out those that are off, names those with an alias, and merges the values of all.
// Returns the values of the chart with those of its subcharts below their names.
func (c *Chart) resolve(given map[string]any) (map[string]any, error) {
	values := coalesce(c.Values, given)
	declared := map[string]bool{}
	var used []*Chart
	for _, dependency := range c.Metadata.Dependencies {
		declared[dependency.Name] = true
		name := dependency.Alias
		if name == "" {
			name = dependency.Name
		}
		var found *Chart
		for _, sub := range c.Subcharts {
			if sub.Metadata.Name == dependency.Name && (found == nil || isVersionOf(sub.Metadata.Version, dependency.Version)) {
				found = sub
			}
		}
		// Values of the subchart itself may set the condition.
		asked := values
		if found != nil {
			asked = override(map[string]any{name: found.Values}, values)
		}
		if !isEnabled(dependency, asked) {
			continue
		}
		if found == nil {
			c.top().missing = append(c.top().missing, dependency.Name)
			continue
		}
		sub := copyOf(found, name, c)
		sub.IsVendored = sub.IsVendored || (dependency.Repository != "" && !strings.HasPrefix(dependency.Repository, "file:"))
		used = append(used, sub)
	}
	for _, sub := range c.Subcharts {
		if !declared[sub.Metadata.Name] {
			used = append(used, sub)
		}
	}
	c.Subcharts = used
	globals, _ := values["global"].(map[string]any)
	for _, sub := range used {
		own, _ := values[sub.Name].(map[string]any)
		passed := override(map[string]any{}, own)
		if globals != nil {
			inner, _ := passed["global"].(map[string]any)
			passed["global"] = override(inner, globals)
		}
		resolved, err := sub.resolve(passed)
		if err != nil {
			return nil, err
		}
		values[sub.Name] = resolved
	}
	for _, dependency := range c.Metadata.Dependencies {
		c.importValues(dependency, values, given)
	}
	return values, nil
}

// importValues: `import-values`, as a list of names below `exports` or of pairs of paths.
func (c *Chart) importValues(dependency Dependency, values, given map[string]any) {
	name := dependency.Alias
	if name == "" {
		name = dependency.Name
	}
	sub, ok := values[name].(map[string]any)
	if !ok {
		return
	}
	for _, one := range dependency.ImportValues {
		imported := map[string]any{}
		switch from := one.(type) {
		case string:
			if value, ok := valueAt(sub, "exports."+from); ok {
				imported, _ = value.(map[string]any)
			}
		case map[string]any:
			child, _ := from["child"].(string)
			parent, _ := from["parent"].(string)
			value, ok := valueAt(sub, child)
			table, isTable := value.(map[string]any)
			if !ok || !isTable {
				continue
			}
			imported = table
			if parent != "." && parent != "" {
				keys := strings.Split(parent, ".")
				for i := len(keys) - 1; i >= 0; i-- {
					imported = map[string]any{keys[i]: imported}
				}
			}
		}
		// What the parent sets itself comes first.
		merged := override(imported, values)
		for key, value := range merged {
			values[key] = value
		}
	}
}

// override: the tables merged, where the second one decides.
func override(below, above map[string]any) map[string]any {
	merged := map[string]any{}
	for key, value := range below {
		merged[key] = value
	}
	for key, value := range above {
		if table, ok := value.(map[string]any); ok {
			under, _ := merged[key].(map[string]any)
			merged[key] = override(under, table)
		} else {
			merged[key] = value
		}
	}
	return merged
}

// coalesce: as override, but null removes a default, and a table is not replaced by a scalar.
func coalesce(defaults, given map[string]any) map[string]any {
	merged := map[string]any{}
	for key, value := range defaults {
		if table, ok := value.(map[string]any); ok {
			merged[key] = coalesce(table, nil)
		} else {
			merged[key] = value
		}
	}
	for key, value := range given {
		before, known := merged[key]
		under, isTable := before.(map[string]any)
		table, givesTable := value.(map[string]any)
		switch {
		case value == nil && known:
			delete(merged, key)
		case isTable && givesTable:
			merged[key] = coalesce(under, table)
		case givesTable:
			merged[key] = coalesce(nil, table)
		default:
			merged[key] = value
		}
	}
	return merged
}

func sortedKeys[V any](table map[string]V) []string {
	keys := make([]string, 0, len(table))
	for key := range table {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// Files: `.Files` of a template (https://helm.sh/docs/chart_template_guide/accessing_files/).
type Files map[string]string

func (f Files) Get(name string) string      { return f[path.Clean(name)] }
func (f Files) GetBytes(name string) []byte { return []byte(f[path.Clean(name)]) }
func (f Files) Lines(name string) []string {
	text := f[path.Clean(name)]
	if text == "" {
		return []string{}
	}
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
