export function isTree(edges: Map<string, string[]>, root: string): boolean {
  const seen = new Set<string>()
  const visit = (node: string): boolean => {
    if (seen.has(node)) return false
    seen.add(node)
    return (edges.get(node) ?? []).every(visit)
  }
  return visit(root)
}
