variable "visibility" {
  default = 30
}

locals {
  timeout = 120
}
