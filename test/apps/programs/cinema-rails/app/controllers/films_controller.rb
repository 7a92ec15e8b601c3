class FilmsController < ApplicationController
  skip_before_action :log_in, only: :index

  def index
    render json: [{ id: 1 }]
  end

  def create
    render json: { id: 2 }, status: :created
  end

  def profile
    render json: request.request_parameters
  end

  def show
    render json: { error: 'No such film' }, status: :not_found
  end

  def report
    raise 'disk full'
  end
end
