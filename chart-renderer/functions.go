package main

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"path"
	"reflect"
	"strings"
	"text/template"
	"time"

	"github.com/Masterminds/sprig"
	"github.com/gobwas/glob"
	"sigs.k8s.io/yaml"
)

// Limits of functions that make much from little.
const (
	mostRepeated = 4 << 20
	mostCounted  = 100_000
)

// now is fixed, so that a chart renders to the same text on any day.
var now = time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)

// functions: those of sprig without the environment, the network and randomness, and those that Helm adds
// (https://helm.sh/docs/chart_template_guide/function_list/).
func (e *engine) functions() template.FuncMap {
	all := sprig.TxtFuncMap()
	for _, name := range []string{"env", "expandenv"} {
		delete(all, name)
	}
	repeat := all["repeat"].(func(int, string) string)
	fixed := func(char string) func(int) (string, error) {
		return func(count int) (string, error) {
			if count < 0 || count > mostCounted {
				return "", fmt.Errorf("limit reached: %d random characters", count)
			}
			return strings.Repeat(char, count), nil
		}
	}
	own := template.FuncMap{
		markIdentifier: e.mark,
		"include":      e.include,
		"tpl":          e.tpl,
		"required": func(message string, value any) (any, error) {
			if text, ok := value.(string); value == nil || (ok && text == "") {
				return nil, errors.New("a required value is missing: " + message)
			}
			return value, nil
		},
		"fail": func(message string) (string, error) {
			return "", errors.New("the chart refuses its values: " + message)
		},
		"lookup":        func(apiVersion, kind, namespace, name string) map[string]any { return map[string]any{} },
		"getHostByName": func(string) string { return "" },
		"toYaml":        toYaml,
		"mustToYaml":    toYamlOrFail,
		"toYamlPretty":  toYaml,
		"fromYaml":      fromYaml,
		"fromYamlArray": fromYamlArray,
		"toJson":        toJson,
		"mustToJson":    toJsonOrFail,
		"fromJson":      fromJson,
		"fromJsonArray": fromJsonArray,
		"toToml":        func(any) (string, error) { return "", errors.New("the function toToml is not supported") },
		"fromToml":      func(string) (any, error) { return nil, errors.New("the function fromToml is not supported") },
		"sha512sum":     func(text string) string { sum := sha512.Sum512([]byte(text)); return hex.EncodeToString(sum[:]) },
		"now":           func() time.Time { return now },
		"ago":           func(any) string { return "0s" },
		"randAlphaNum":  fixed("a"),
		"randAlpha":     fixed("a"),
		"randAscii":     fixed("a"),
		"randNumeric":   fixed("1"),
		"randInt":       func(low, high int) int { return low },
		"shuffle":       func(text string) string { return text },
		"eq":            equal,
		"ne":            func(a any, others ...any) (bool, error) { is, err := equal(a, others...); return !is, err },
		"lt":            func(a, b any) (bool, error) { return less(a, b) },
		"gt":            func(a, b any) (bool, error) { return less(b, a) },
		"le":            func(a, b any) (bool, error) { is, err := less(b, a); return !is, err },
		"ge":            func(a, b any) (bool, error) { is, err := less(a, b); return !is, err },
		"repeat": func(count int, text string) (string, error) {
			if count < 0 || count > mostRepeated || count*len(text) > mostRepeated {
				return "", fmt.Errorf("limit reached: repeat makes more than %d characters", mostRepeated)
			}
			return repeat(count, text), nil
		},
		"until":     func(count int) ([]int, error) { return steps(0, count, 1) },
		"untilStep": steps,
		"indent":    func(count int, text string) (string, error) { return indent(count, text, "") },
		"nindent":   func(count int, text string) (string, error) { return indent(count, text, "\n") },
		"seq":       sequence,
	}
	for name, function := range own {
		all[name] = function
	}
	return all
}

func indent(count int, text, before string) (string, error) {
	if count < 0 || count > 1000 || count*(strings.Count(text, "\n")+1) > mostOutput {
		return "", fmt.Errorf("limit reached: %d spaces before each line", count)
	}
	pad := strings.Repeat(" ", count)
	return before + pad + strings.ReplaceAll(text, "\n", "\n"+pad), nil
}

func steps(start, stop, step int) ([]int, error) {
	made := []int{}
	if stop < start && step >= 0 {
		// sprig counts down for until(-3).
		if step == 1 {
			step = -1
		} else {
			return made, nil
		}
	}
	if step == 0 || (stop > start) != (step > 0) {
		return made, nil
	}
	if math.Abs(float64(stop-start)/float64(step)) > mostCounted {
		return nil, fmt.Errorf("limit reached: a list of more than %d numbers", mostCounted)
	}
	for i := start; (step > 0 && i < stop) || (step < 0 && i > stop); i += step {
		made = append(made, i)
	}
	return made, nil
}

// sequence: `seq last`, `seq first last`, `seq first step last`, as the command of that name.
func sequence(params ...int) (string, error) {
	first, step, last := 1, 1, 0
	switch len(params) {
	case 1:
		last = params[0]
	case 2:
		first, last = params[0], params[1]
	case 3:
		first, step, last = params[0], params[1], params[2]
	default:
		return "", nil
	}
	if len(params) < 3 && last < first {
		step = -1
	}
	if step > 0 {
		last++
	} else {
		last--
	}
	numbers, err := steps(first, last, step)
	return strings.Trim(strings.Join(strings.Fields(fmt.Sprint(numbers)), " "), "[]"), err
}

func numberOf(value any) (float64, bool) {
	if value == nil {
		return 0, false
	}
	of := reflect.ValueOf(value)
	switch {
	case of.CanInt():
		return float64(of.Int()), true
	case of.CanUint():
		return float64(of.Uint()), true
	case of.CanFloat():
		return of.Float(), true
	}
	return 0, false
}

// equal: numbers are equal by value, whatever their type. Values that cannot be compared are an error, as in text/template.
func equal(a any, others ...any) (bool, error) {
	for _, b := range others {
		one, isNumber := numberOf(a)
		other, areNumbers := numberOf(b)
		if isNumber && areNumbers {
			if one == other {
				return true, nil
			}
			continue
		}
		if a == nil || b == nil {
			if a == b {
				return true, nil
			}
			continue
		}
		first, second := reflect.TypeOf(a), reflect.TypeOf(b)
		if !first.Comparable() || !second.Comparable() {
			return false, fmt.Errorf("values of type %s and %s cannot be compared", first, second)
		}
		if first.Kind() != second.Kind() {
			return false, errors.New("incompatible types for comparison")
		}
		if a == b {
			return true, nil
		}
	}
	return false, nil
}

func less(a, b any) (bool, error) {
	one, isNumber := numberOf(a)
	other, areNumbers := numberOf(b)
	if isNumber && areNumbers {
		return one < other, nil
	}
	first, isText := a.(string)
	second, areTexts := b.(string)
	if isText && areTexts {
		return first < second, nil
	}
	return false, errors.New("incompatible types for comparison")
}

func toYamlOrFail(value any) (string, error) {
	data, err := yaml.Marshal(value)
	return strings.TrimSuffix(string(data), "\n"), err
}

func toYaml(value any) string {
	text, err := toYamlOrFail(value)
	if err != nil {
		return ""
	}
	return text
}

func fromYaml(text string) map[string]any {
	made := map[string]any{}
	if err := yaml.Unmarshal([]byte(text), &made); err != nil {
		made["Error"] = err.Error()
	}
	return made
}

func fromYamlArray(text string) []any {
	made := []any{}
	if err := yaml.Unmarshal([]byte(text), &made); err != nil {
		made = []any{err.Error()}
	}
	return made
}

func toJsonOrFail(value any) (string, error) {
	data, err := json.Marshal(value)
	return string(data), err
}

func toJson(value any) string {
	text, err := toJsonOrFail(value)
	if err != nil {
		return ""
	}
	return text
}

func fromJson(text string) map[string]any {
	made := map[string]any{}
	if err := json.Unmarshal([]byte(text), &made); err != nil {
		made["Error"] = err.Error()
	}
	return made
}

func fromJsonArray(text string) []any {
	made := []any{}
	if err := json.Unmarshal([]byte(text), &made); err != nil {
		made = []any{err.Error()}
	}
	return made
}

// Glob: files whose path matches; `*` matches no slash.
func (f Files) Glob(pattern string) Files {
	matched := Files{}
	compiled, err := glob.Compile(pattern, '/')
	if err != nil {
		compiled = glob.MustCompile("**")
	}
	for name, text := range f {
		if compiled.Match(name) {
			matched[name] = text
		}
	}
	return matched
}

func (f Files) AsConfig() string {
	entries := map[string]string{}
	for name, text := range f {
		entries[path.Base(name)] = text
	}
	if len(entries) == 0 {
		return ""
	}
	return toYaml(entries)
}

func (f Files) AsSecrets() string {
	entries := map[string]string{}
	for name, text := range f {
		entries[path.Base(name)] = base64.StdEncoding.EncodeToString([]byte(text))
	}
	if len(entries) == 0 {
		return ""
	}
	return toYaml(entries)
}

// KubeVersion: `.Capabilities.KubeVersion`, which is also printed as its version.
type KubeVersion struct{ Version, Major, Minor, GitVersion string }

func (v KubeVersion) String() string { return v.Version }

// APIVersions: the groups of Kubernetes itself. What definitions of the cluster add is unknown, as for `helm template`.
type APIVersions []string

func (known APIVersions) Has(wanted string) bool {
	parts := strings.Split(wanted, "/")
	for _, one := range known {
		if wanted == one || strings.HasPrefix(wanted, one+"/") && len(parts) == strings.Count(one, "/")+2 {
			return true
		}
	}
	return false
}

var capabilities = map[string]any{
	"KubeVersion": KubeVersion{Version: "v1.33.0", Major: "1", Minor: "33", GitVersion: "v1.33.0"},
	"APIVersions": APIVersions{
		"v1", "admissionregistration.k8s.io/v1", "apiextensions.k8s.io/v1", "apiregistration.k8s.io/v1", "apps/v1", "authentication.k8s.io/v1",
		"authorization.k8s.io/v1", "autoscaling/v1", "autoscaling/v2", "batch/v1", "certificates.k8s.io/v1", "coordination.k8s.io/v1",
		"discovery.k8s.io/v1", "events.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1", "networking.k8s.io/v1", "node.k8s.io/v1", "policy/v1",
		"rbac.authorization.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1",
	},
	"HelmVersion": map[string]any{"Version": "v3.19.0", "GitCommit": "", "GitTreeState": "clean", "GoVersion": "go1.24"},
}
