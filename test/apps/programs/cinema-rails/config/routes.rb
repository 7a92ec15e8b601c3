Rails.application.routes.draw do
  scope '/api' do
    get 'public/items', to: 'films#index'
    post 'items', to: 'films#create'
    put 'profile', to: 'films#profile'
    get 'items/:id', to: 'films#show'
    get 'report', to: 'films#report'
  end
end
