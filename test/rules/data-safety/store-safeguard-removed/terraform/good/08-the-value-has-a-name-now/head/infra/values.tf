provider "aws" {}

locals {
  retention = 14
}

variable "is_protected" {
  type    = bool
  default = true
}
