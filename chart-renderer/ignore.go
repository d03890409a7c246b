package main

import (
	"path"
	"strings"
)

// ignoreRule: a line of `.helmignore` (https://helm.sh/docs/chart_template_guide/helm_ignore_file/).
type ignoreRule struct {
	pattern string
	// It names something that may be included again.
	isNegated bool
	isFolder  bool
	// It has a slash, and is compared with the whole path.
	isPath bool
}

func ignoreRules(text string) []ignoreRule {
	var rules []ignoreRule
	for _, line := range strings.Split(text, "\n") {
		pattern := strings.TrimSpace(line)
		if pattern == "" || strings.HasPrefix(pattern, "#") {
			continue
		}
		var rule ignoreRule
		if pattern, rule.isNegated = strings.CutPrefix(pattern, "!"); pattern == "" {
			continue
		}
		pattern, rule.isFolder = strings.CutSuffix(pattern, "/")
		if rest, ok := strings.CutPrefix(pattern, "/"); ok {
			pattern, rule.isPath = rest, true
		}
		rule.isPath = rule.isPath || strings.Contains(pattern, "/")
		// Helm refuses `**`.
		if _, err := path.Match(pattern, "x"); err != nil || strings.Contains(pattern, "**") {
			continue
		}
		rule.pattern = pattern
		rules = append(rules, rule)
	}
	return rules
}

// isIgnored: a file is ignored with each folder above it. Helm always ignores templates whose name starts with a dot.
func isIgnored(rules []ignoreRule, file string) bool {
	parts := strings.Split(file, "/")
	if parts[0] == "templates" && len(parts) == 2 && strings.HasPrefix(parts[1], ".") && len(parts[1]) > 1 {
		return true
	}
	for at := range parts {
		if isNameIgnored(rules, strings.Join(parts[:at+1], "/"), at < len(parts)-1) {
			return true
		}
	}
	return false
}

// The order of Helm's own rules: a negated rule ignores what it does not match, and the first rule that ignores decides.
func isNameIgnored(rules []ignoreRule, name string, isFolder bool) bool {
	for _, rule := range rules {
		if rule.isFolder && !isFolder {
			if rule.isNegated {
				return true
			}
			continue
		}
		compared := name
		if !rule.isPath {
			compared = path.Base(name)
		}
		matched, _ := path.Match(rule.pattern, compared)
		if matched != rule.isNegated {
			return true
		}
	}
	return false
}
