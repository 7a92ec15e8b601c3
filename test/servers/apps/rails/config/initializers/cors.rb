# recipe 1
