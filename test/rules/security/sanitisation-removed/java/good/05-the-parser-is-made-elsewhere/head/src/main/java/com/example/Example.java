package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    return SafeXml.builder().parse(in);
  }
}
