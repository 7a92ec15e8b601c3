class ApplicationController < ActionController::API
  include ActionController::Cookies

  before_action :log_in

  private

  def log_in
    token = request.headers['Authorization'].to_s.delete_prefix('Bearer ').presence || cookies[:token]
    render json: { error: 'Log in first' }, status: :unauthorized unless token == 'tok-ann-1'
  end
end
