variable "retention" {
  default = 0 # <- finding
}
