variable "name" {
  type = string
}

variable "retention" {
  type    = number
  default = 0
}
