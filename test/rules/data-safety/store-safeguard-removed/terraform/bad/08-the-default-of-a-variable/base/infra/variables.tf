variable "retention" {
  default = 30
}
